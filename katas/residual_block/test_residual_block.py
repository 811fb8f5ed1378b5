"""Checks for `residual_block`: its layers, its values in both modes, its state and its slopes."""

import torch
from torch.nn import functional as F

from kata_runner.checks import (
    dtypes,
    expect,
    given,
    normal,
    one_of,
    sizes,
    states,
    uniform,
    used,
    with_state,
)

# Sums of many products, divided by a standard deviation: rounding differs a little.
LOOSE = {"rtol": 1e-3, "atol": 1e-4}


def norm(name, size):
    """What a BatchNorm2d of this name holds: its parameters and its running values."""
    return {
        f"{name}_weight": normal(size),
        f"{name}_bias": normal(size),
        f"{name}_running_mean": normal(size),
        f"{name}_running_var": uniform(size, low=0.5, high=2.0),
    }


# A block that keeps the shape, with C channels, and one from C to K channels.
SAME = {
    "conv1": normal("C", "C", 3, 3),
    **norm("norm1", "C"),
    "conv2": normal("C", "C", 3, 3),
    **norm("norm2", "C"),
}
CHANGED = {
    "conv1": normal("K", "C", 3, 3),
    **norm("norm1", "K"),
    "conv2": normal("K", "K", 3, 3),
    **norm("norm2", "K"),
    "shortcut": normal("K", "C", 1, 1),
}


# stays in blind checks: the state of the solution's block and of the expected one.
def named(state):
    """The drawn tensors by their names in `state_dict()`."""
    parts = {name: name.replace("_", ".", 1) if "_" in name else f"{name}.weight" for name in state}
    return {parts[name]: tensor.clone() for name, tensor in state.items()}


def batch_norm(x, s, name, training):
    """A batch norm by PyTorch's function; in training mode, the running values in s move on."""
    mean, var = s[f"{name}.running_mean"], s[f"{name}.running_var"]
    return F.batch_norm(x, mean, var, s[f"{name}.weight"], s[f"{name}.bias"], training)


def block(x, s, stride, training):
    """The output of a block with this state: (N, C, H, W) gives (N, K, OH, OW)."""
    y = F.conv2d(x, s["conv1.weight"], stride=stride, padding=1)
    y = F.relu(batch_norm(y, s, "norm1", training))
    y = batch_norm(F.conv2d(y, s["conv2.weight"], padding=1), s, "norm2", training)
    if "shortcut.weight" in s:
        x = F.conv2d(x, s["shortcut.weight"], stride=stride)
    return F.relu(y + x)


def after_pass(x, s, training):
    """The running values in the state of a block that keeps the shape, after a pass with x."""
    block(x, s, stride=1, training=training)
    return {name: value for name, value in s.items() if "running" in name}


@states(
    en="The layers of the block are its attributes conv1, norm1, conv2 and norm2. The convolutions have "
    "no bias.",
    ja="ブロックの層は、属性 conv1、norm1、conv2、norm2 です。畳み込みにバイアスはありません。",
)
@given(
    inputs_outputs=one_of((3, 3), (2, 5), (4, 2)), stride=one_of(1, 2, 3), examples=9
)  # fmt: skip
def test_names_and_shapes(solution, inputs_outputs, stride):
    inputs, outputs = inputs_outputs
    wanted = {"conv1.weight": (outputs, inputs, 3, 3), "conv2.weight": (outputs, outputs, 3, 3)}
    for name in ("norm1", "norm2"):
        for part in ("weight", "bias", "running_mean", "running_var"):
            wanted[f"{name}.{part}"] = (outputs,)
        wanted[f"{name}.num_batches_tracked"] = ()
    made = solution.ResidualBlock(inputs, outputs, stride).state_dict()
    expect(
        {
            name: tuple(tensor.shape)
            for name, tensor in made.items()
            if not name.startswith("shortcut.")
        },
        en="the shapes in ResidualBlock(inputs, outputs, stride).state_dict()",
        ja="ResidualBlock(inputs, outputs, stride).state_dict() の中の形",
    ).equal_to(wanted)


@states(
    en="There is a convolution shortcut, 1×1 and without a bias, exactly where the stride is not 1 or the "
    "number of channels changes.",
    ja="1×1 でバイアスのない畳み込みの shortcut があるのは、ストライドが 1 でないときと、"
    "チャンネル数が変わるときだけです。",
)
def test_where_there_is_a_shortcut(solution):
    found = {}
    for inputs, outputs, stride in ((3, 3, 1), (3, 3, 2), (2, 5, 1), (4, 2, 3)):
        made = solution.ResidualBlock(inputs, outputs, stride).state_dict()
        for name, tensor in made.items():
            if name.startswith("shortcut."):
                call = f"ResidualBlock({inputs}, {outputs}, {stride})"
                found[f"{call}.{name}"] = tuple(tensor.shape)
    expect(
        found,
        en="the shapes of the shortcuts in state_dict()",
        ja="state_dict() の中の shortcut の形",
    ).equal_to(
        {
            "ResidualBlock(3, 3, 2).shortcut.weight": (3, 3, 1, 1),
            "ResidualBlock(2, 5, 1).shortcut.weight": (5, 2, 1, 1),
            "ResidualBlock(4, 2, 3).shortcut.weight": (2, 4, 1, 1),
        }
    )


@states(
    en="Where the shape stays, the output in evaluation mode is relu(norm2(conv2(relu(norm1(conv1(x))))) + x).",
    ja="形が変わらないとき、評価モードの出力は relu(norm2(conv2(relu(norm1(conv1(x))))) + x) です。",
)
@given(
    **SAME,
    x=normal("N", "C", "H", "W", std=8.0),
    N=sizes(1, 3),
    C=sizes(3, 1, 2),
    H=sizes(4, 1, 3),
    W=sizes(3, 1, 5),
    dtype=dtypes(),
)
def test_same_shape(solution, x, N, C, H, W, dtype, **state):
    y = block(x, named(state), stride=1, training=False)  # (N, C, H, W)
    net = with_state(solution.ResidualBlock(C, C), named(state)).eval()
    expect(net(x.clone()), "block(x)").close_to(y, requires_grad=True, **LOOSE)


@states(
    en="Where the number of channels changes, or the stride is not 1, the shortcut brings x into the new "
    "shape.",
    ja="チャンネル数が変わるときや、ストライドが 1 でないときは、shortcut が x を新しい形にします。",
)
@given(
    **CHANGED,
    x=normal("N", "C", "H", "W", std=8.0),
    stride=one_of(2, 1, 3),
    N=sizes(1, 3),
    C=sizes(3, 1, 2),
    K=sizes(4, 5),
    H=sizes(5, 4, 1),
    W=sizes(6, 3, 1),
    dtype=dtypes(),
)
def test_changed_shape(solution, x, stride, N, C, K, H, W, dtype, **state):
    y = block(x, named(state), stride, training=False)  # (N, K, OH, OW)
    net = with_state(solution.ResidualBlock(C, K, stride), named(state)).eval()
    expect(net(x.clone()), "block(x)").close_to(y, requires_grad=True, **LOOSE)


@states(
    en="With a stride, there is a shortcut also where the number of channels stays the same.",
    ja="ストライドが 1 でなければ、チャンネル数が同じでも shortcut があります。",
)
@given(
    **SAME,
    shortcut=normal("C", "C", 1, 1),
    x=normal(2, "C", "H", 4, std=8.0),
    C=sizes(2, 1, 3),
    H=sizes(4, 3),
    examples=4,
)
def test_only_the_stride(solution, x, C, H, **state):
    y = block(x, named(state), stride=2, training=False)  # (2, C, OH, 2)
    net = with_state(solution.ResidualBlock(C, C, stride=2), named(state)).eval()
    expect(net(x.clone()), "block(x)").close_to(y, requires_grad=True, **LOOSE)


@states(
    en="With a stride, the shortcut is used also for an image of a single point, whose shape stays the same.",
    ja="ストライドが 1 でなければ、形が変わらない1点だけの画像でも shortcut を使います。",
)
@given(
    **SAME,
    shortcut=normal("C", "C", 1, 1),
    x=normal("N", "C", 1, 1, std=8.0),
    stride=one_of(2, 3),
    N=sizes(2, 1),
    C=sizes(2, 1, 3),
    examples=4,
)
def test_the_stride_and_a_single_point(solution, x, stride, N, C, **state):
    y = block(x, named(state), stride, training=False)  # (N, C, 1, 1)
    net = with_state(solution.ResidualBlock(C, C, stride), named(state)).eval()
    expect(net(x.clone()), "block(x)").close_to(y, requires_grad=True, **LOOSE)


@states(
    en="In training mode, the norms use the means and variances of the batch.",
    ja="訓練モードでは、正規化にバッチの平均と分散を使います。",
)
@given(
    **CHANGED,
    x=normal("N", "C", 5, "W"),
    stride=one_of(1, 2),
    N=sizes(2, 3),
    C=sizes(3, 1, 2),
    K=sizes(4, 5),
    W=sizes(4, 3),
    dtype=dtypes(),
)
def test_training_mode(solution, x, stride, N, C, K, W, dtype, **state):
    y = block(x, named(state), stride, training=True)  # (N, K, OH, OW)
    net = with_state(solution.ResidualBlock(C, K, stride), named(state)).train()
    expect(net(x.clone()), "block(x)").close_to(y, requires_grad=True, **LOOSE)


@states(
    en="A pass in training mode moves the running values of both norms on, each once. A pass in "
    "evaluation mode leaves them as they are.",
    ja="訓練モードの順伝播では、2つの正規化の移動平均が1回ずつ更新されます。評価モードでは変わりません。",
)
@given(
    **SAME,
    x=normal("N", "C", 4, 3),
    training=one_of(True, False),
    N=sizes(2, 3),
    C=sizes(3, 1, 2),
    examples=6,
)
def test_running_values(solution, x, training, N, C, **state):
    after = after_pass(x, named(state), training)
    net = with_state(solution.ResidualBlock(C, C), named(state)).train(training)
    net(x.clone())
    expect(
        {name: value for name, value in net.state_dict().items() if "running" in name},
        en="the running values of the norms after block(x)",
        ja="block(x) の後の、正規化の移動平均",
    ).close_to(after, **LOOSE)


@states(
    en="x is afterwards as it was.",
    ja="x は書き換えられません。",
)
@given(**SAME, x=normal(2, "C", 4, 3), C=sizes(3, 1), training=one_of(True, False), examples=3)
def test_x_stays_as_it_is(solution, x, C, training, **state):
    before = x.clone()
    net = with_state(solution.ResidualBlock(C, C), named(state)).train(training)
    with torch.no_grad():
        net(x)
    expect(x, en="x after block(x)", ja="block(x) を呼んだ後の x").equal_to(before)


@states(
    en="Autograd finds the slopes for x and for every parameter, in training mode.",
    ja="訓練モードで、x とすべてのパラメータについての傾きを、自動微分で求められます。",
)
@given(
    **CHANGED,
    x=normal("N", "C", 4, 5),
    dy=normal("N", "K", 2, 3),
    N=sizes(2, 3),
    C=sizes(3, 1),
    K=sizes(4, 5),
    dtype=dtypes(torch.float64),
    examples=4,
)
def test_slopes_where_the_shape_changes(solution, x, dy, N, C, K, dtype, **state):
    x = off_the_kink(x)
    used(x=x)
    wanted = slopes(x, named(state), 2, dy)
    net = with_state(solution.ResidualBlock(C, K, 2), named(state)).train()
    leaf = x.clone().requires_grad_()
    expect(
        slopes_of(net, leaf, dy),
        en="the slopes of (block(x) * dy).sum() for x and for the parameters",
        ja="(block(x) * dy).sum() の、x とパラメータについての傾き",
    ).close_to(wanted, **LOOSE)


@states(
    en="Where the shape stays, part of the slope goes straight to x.",
    ja="形が変わらないときは、傾きの一部がそのまま x に伝わります。",
)
@given(
    **SAME,
    x=normal("N", "C", 4, 3),
    dy=normal("N", "C", 4, 3),
    N=sizes(2, 3),
    C=sizes(3, 1),
    dtype=dtypes(torch.float64),
    examples=4,
)
def test_slopes_where_the_shape_stays(solution, x, dy, N, C, dtype, **state):
    x = off_the_kink(x)
    used(x=x)
    wanted = slopes(x, named(state), 1, dy)
    net = with_state(solution.ResidualBlock(C, C), named(state)).train()
    leaf = x.clone().requires_grad_()
    expect(
        slopes_of(net, leaf, dy),
        en="the slopes of (block(x) * dy).sum() for x and for the parameters",
        ja="(block(x) * dy).sum() の、x とパラメータについての傾き",
    ).close_to(wanted, **LOOSE)


# stays in blind checks: the input of the solution's block and of the expected one.
def off_the_kink(x):
    """x, moved a little: a sum of rounded numbers may be exactly 0, where ReLU has no slope."""
    return x + 0.00317


def slopes_of(net, leaf, dy):
    """The slopes for x and for every parameter; 0 for those that take no part."""
    leaves = {"x": leaf} | {name: p for name, p in net.named_parameters() if p.requires_grad}
    found = torch.autograd.grad(net(leaf), list(leaves.values()), dy, materialize_grads=True)
    return dict(zip(leaves, found, strict=True))


def slopes(x, s, stride, dy):
    """The slopes for x and for every parameter, in training mode."""
    leaves = {"x": x.clone()} | {name: s[name] for name in s if "running" not in name}
    for leaf in leaves.values():
        leaf.requires_grad_()
    y = block(leaves["x"], s, stride, training=True)
    found = torch.autograd.grad(y, list(leaves.values()), dy)
    return dict(zip(leaves, found, strict=True))
