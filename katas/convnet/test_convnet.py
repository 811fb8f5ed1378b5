"""Checks for `convnet`: max pooling, the network, and that it learns to tell strokes apart."""

import torch
from torch import nn
from torch.nn import functional as F

from kata_runner.checks import (
    dtypes,
    expect,
    functions_called,
    given,
    normal,
    one_of,
    seeds,
    sizes,
    states,
    with_parameters,
)

# A network for K classes. No two of its parameters have the same shape.
NETWORK = {
    "conv1": normal(8, 1, 3, 3),
    "bias1": normal(8),
    "conv2": normal(16, 8, 3, 3, std=0.2),
    "bias2": normal(16),
    "linear": normal("K", 64, std=0.2),
    "bias": normal("K"),
}

# A sum of many products may be added up in another order: then its rounding differs.
LOOSE = {"rtol": 1e-3, "atol": 1e-4}


def network(x, conv1, bias1, conv2, bias2, linear, bias):
    """The logits by PyTorch's functions: (N, 1, 8, 8) gives (N, K)."""
    h = F.max_pool2d(F.relu(F.conv2d(x, conv1, bias1, padding=1)), 2)  # (N, 8, 4, 4)
    h = F.max_pool2d(F.relu(F.conv2d(h, conv2, bias2, padding=1)), 2)  # (N, 16, 2, 2)
    return F.linear(h.flatten(start_dim=1), linear, bias)


# --- max_pool2d


@states(
    en="The image of the task, with the numbers 3, -1, 4, … gives 9 and 6 in the first row of squares and -2 and 8 in the "
    "second.",
    ja="課題の画像からは、上の段の正方形で 9 と 6、下の段で -2 と 8 が得られます。",
)
def test_numbers_of_the_task(solution, device):
    x = torch.tensor(
        [[[[3, -1, 4, 1], [-5, 9, 2, 6], [-2, -7, 1, 8], [-2, -8, 0, 4]]]],
        dtype=torch.float32,
        device=device,
    )
    wanted = torch.tensor([[[[9.0, 6.0], [-2.0, 8.0]]]], device=device)
    expect(solution.max_pool2d(x, 2), "max_pool2d(x, 2)").equal_to(wanted)


@states(
    en="max_pool2d takes the largest number of each square, in every channel of every image: (N, C, H, W) "
    "gives (N, C, H // size, W // size).",
    ja="max_pool2d は、すべての画像のすべてのチャンネルで、正方形ごとに最大値を取ります。"
    "(N, C, H, W) から (N, C, H // size, W // size) が得られます。",
)
@given(
    x=normal("N", "C", "H", "W", contiguous=False),
    size=one_of(2, 1),
    N=sizes(1, 2, 3),
    C=sizes(2, 1, 3),
    H=sizes(4, 2, 8),
    W=sizes(6, 2, 4),
    dtype=dtypes(),
)
def test_largest_of_each_square(solution, x, size, N, C, H, W, dtype):
    wanted = F.max_pool2d(x, size)  # (N, C, H/size, W/size)
    expect(solution.max_pool2d(x.clone(), size), "max_pool2d(x, size)").equal_to(wanted)


@states(
    en="Rows and columns that do not fill a square are left out.",
    ja="正方形に足りない行や列は使われません。",
)
@given(
    x=normal(2, "C", "H", "W"),
    size=one_of(2, 3),
    C=sizes(1, 2),
    H=sizes(5, 4, 3),
    W=sizes(7, 4, 5),
    examples=8,
)
def test_what_is_left_over(solution, x, size, C, H, W):
    wanted = F.max_pool2d(x, size)  # (2, C, H // size, W // size)
    expect(solution.max_pool2d(x.clone(), size), "max_pool2d(x, size)").equal_to(wanted)


@states(
    en="The slope goes to the largest number of each square, and to no other.",
    ja="傾きは、正方形ごとの最大値にだけ伝わります。",
)
@given(
    dy=normal("N", "C", 2, 3), N=sizes(1, 2), C=sizes(2, 1), size=one_of(2, 3), seed=seeds(),
    dtype=dtypes(), examples=5,
)  # fmt: skip
def test_slope_goes_to_the_largest(solution, dy, N, C, size, seed, dtype):
    generator = torch.Generator().manual_seed(seed)
    # No two are equal.
    numbers = torch.randperm(N * C * 6 * size * size, generator=generator) - 20
    x = numbers.reshape(N, C, 2 * size, 3 * size).to(dy)
    mine = x.clone().requires_grad_()
    (wanted,) = torch.autograd.grad(F.max_pool2d(mine, size), mine, dy)
    leaf = x.clone().requires_grad_()
    found = solution.max_pool2d(leaf, size)
    expect(
        found.requires_grad,
        en="max_pool2d(x, size).requires_grad, where x requires a gradient",
        ja="x の requires_grad が True のときの max_pool2d(x, size).requires_grad",
    ).equal_to(True)
    found.backward(dy)
    expect(leaf.grad, en="x.grad after y.backward(dy)", ja="y.backward(dy) の後の x.grad").equal_to(
        wanted
    )


@states(
    en="max_pool2d calls none of PyTorch's own max poolings. (ConvNet may.)",
    ja="max_pool2d は、PyTorch の最大値プーリングの関数を呼び出しません（ConvNet では使えます）。",
)
@given(x=normal(1, 2, 4, 4), examples=1)
def test_written_by_oneself(solution, x):
    expect(
        functions_called(lambda: solution.max_pool2d(x, 2), "max_pool"),
        en="the max poolings of PyTorch that max_pool2d(x, 2) calls",
        ja="max_pool2d(x, 2) が呼び出す、PyTorch の最大値プーリングの関数",
    ).equal_to([])


# --- ConvNet


@states(
    en="ConvNet(classes) has the layers of the task, and returns their logits: (N, 1, 8, 8) gives "
    "(N, classes).",
    ja="ConvNet(classes) は課題のとおりの層からなり、ロジットを返します。"
    "(N, 1, 8, 8) から (N, classes) が得られます。",
)
@given(
    **NETWORK,
    x=normal("N", 1, 8, 8, contiguous=False),
    N=sizes(1, 3, 5),
    K=sizes(4, 2, 3),
    dtype=dtypes(),
)
def test_logits(solution, x, N, K, dtype, **parameters):
    wanted = network(x, **parameters)  # (N, K)
    net = with_parameters(solution.ConvNet(K), *parameters.values())
    expect(net(x.clone()), "net(x)").close_to(wanted, requires_grad=True, **LOOSE)


@states(
    en="A ConvNet does not change x.",
    ja="ConvNet は x を書き換えません。",
)
@given(x=normal("N", 1, 8, 8), N=sizes(1, 3), K=sizes(4, 2), examples=2)
def test_images_are_left_alone(solution, x, N, K):
    expected = x.clone()
    net = solution.ConvNet(K).to(x.device)
    net(x)
    expect(x, en="x after net(x)", ja="net(x) を呼び出した後の x").equal_to(
        expected, requires_grad=False
    )


# --- learning


def strokes(count, generator):
    """Images of strokes with noise, and what they are: (count, 1, 8, 8), (count,).

    0 is horizontal, 1 falls, 2 is vertical, 3 rises; each is a little turned, and somewhere else.
    """
    labels = torch.randint(4, (count,), generator=generator)
    turned, right, down = (torch.rand(3, count, generator=generator) - 0.5).unbind()
    angle = (labels + 0.5 * turned)[:, None, None] * torch.pi / 4
    y, x = torch.meshgrid(torch.arange(8.0) - 3.5, torch.arange(8.0) - 3.5, indexing="ij")
    y, x = y - 2 * down[:, None, None], x - 2 * right[:, None, None]  # (count, 8, 8)
    beside = x * angle.sin() - y * angle.cos()
    along = x * angle.cos() + y * angle.sin()
    images = ((beside.abs() < 0.8) & (along.abs() < 3)).float()
    images = images + 0.3 * torch.randn(count, 8, 8, generator=generator)
    return images[:, None], labels


def start(generator):
    """Parameters from which it learns: random weights for ReLU, and biases of 0."""
    shapes = [(8, 1, 3, 3), (8,), (16, 8, 3, 3), (16,), (4, 64), (4,)]
    return [
        torch.randn(shape, generator=generator) * (2 / torch.Size(shape[1:]).numel()) ** 0.5
        if len(shape) > 1
        else torch.zeros(shape)
        for shape in shapes
    ]


# stays in blind checks: the solution's network is trained in the same way.
def trained(parameters, forward, x, y, steps):
    """SGD with momentum on all images at once: the loss before each step."""
    optimizer = torch.optim.SGD(parameters, lr=0.05, momentum=0.9)
    losses = []
    for _ in range(steps):
        loss = F.cross_entropy(forward(x.clone()), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


@states(
    en="From a given start, ConvNet(4) learns from 192 noisy images to tell strokes of four directions "
    "apart: of 256 other images, it gets more than nine of ten right.",
    ja="決められた初期値から、ConvNet(4) は、ノイズの入った192枚の画像で、4方向の線の見分け方を学習します。"
    "別の256枚では、10枚のうち9枚より多くに正しく答えます。",
)
@given(seed=seeds(), examples=1)
def test_it_learns(solution, device, seed):
    generator = torch.Generator().manual_seed(seed)
    x, y = (t.to(device) for t in strokes(192, generator))
    other_x, other_y = (t.to(device) for t in strokes(256, generator))
    parameters = [t.to(device) for t in start(generator)]
    mine = [t.clone().requires_grad_() for t in parameters]
    first = trained(mine, lambda x: network(x, *mine), x, y, steps=5)
    net = with_parameters(solution.ConvNet(4), *parameters)
    losses = trained(net.parameters(), net, x, y, steps=50)
    expect(
        losses[:5],
        en="the losses of the first five steps",
        ja="最初の5ステップの損失",
    ).close_to(first, rtol=1e-3)
    with torch.no_grad():
        right = (net(other_x).argmax(dim=1) == other_y).sum().item()
    expect(
        right,
        en="how many of 256 other images are right after 50 steps",
        ja="50ステップの後、別の256枚のうち正しく答えた枚数",
    ).satisfies(
        lambda right: right > 230,
        en="more than nine of ten should be right",
        ja="10枚のうち9枚より多くが正しくなければなりません",
    )
