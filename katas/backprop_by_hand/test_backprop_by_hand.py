"""Checks for `backprop_by_hand`: the forward pass, the backward pass, and a step of training."""

import torch

from kata_runner.checks import dtypes, expect, given, many_rows, normal, one_of, sizes, states

LAYERS = {
    "w1": normal("H", "D"),
    "b1": normal("H"),
    "w2": normal("M", "H"),
    "b2": normal("M"),
    "x": normal("N", "D"),
}
SIZES = {"N": sizes(3, 1, 4), "D": sizes(2, 1, 5), "H": sizes(4, 1, 3), "M": sizes(3, 1, 2)}
RATE = one_of(0.1, 0.01, 0.5)
NAMES = ("w1", "b1", "w2", "b2")


# --- forward


@states(
    en="forward returns h = sigmoid(x w1ᵀ + b1), (N, H), and y = h w2ᵀ + b2, (N, M), in this order.",
    ja="forward は、h = sigmoid(x w1ᵀ + b1) (N, H) と y = h w2ᵀ + b2 (N, M) を、この順に返します。",
)
@given(**LAYERS, **SIZES, dtype=dtypes())
def test_forward_goes_through_both_layers(solution, w1, b1, w2, b2, x, N, D, H, M, dtype):
    h = _sigmoid((x[:, None] * w1).sum(dim=2) + b1)  # (N, H)
    y = (h[:, None] * w2).sum(dim=2) + b2  # (N, M)
    found = solution.forward(x, w1, b1, w2, b2)
    expect(found, "forward(x, w1, b1, w2, b2)").close_to((h, y))


@states(
    en="Also for elements of z of 1000 or -1000, h is 1 or 0, and nothing is nan.",
    ja="z の要素が 1000 や -1000 でも、h は 1 や 0 になり、nan にはなりません。",
)
@given(
    far=one_of(1000.0, -1000.0), w2=normal("M", 2), b2=normal("M"), M=sizes(3, 1), dtype=dtypes()
)
def test_forward_far_out(solution, far, w2, b2, M, dtype):
    x = torch.full_like(b2[:1], far)[:, None]  # (1, 1)
    w1, b1 = torch.ones_like(x).repeat(2, 1), torch.zeros_like(w2[0])  # (2, 1), (2,)
    h = torch.full_like(w2[:1], 1.0 if far > 0 else 0.0)  # (1, 2)
    y = h @ w2.T + b2  # (1, M)
    found = solution.forward(x, w1, b1, w2, b2)
    expect(
        found, "forward(torch.tensor([[far]]), torch.ones(2, 1), torch.zeros(2), w2, b2)"
    ).close_to((h, y))


# --- backward


@states(
    en="For x = 3, h = 0.5, w2 = 8 and dy = 3, the gradients are 18, 6, 1.5 and 3.",
    ja="x = 3、h = 0.5、w2 = 8、dy = 3 のとき、勾配は 18、6、1.5、3 です。",
)
def test_gradients_of_the_task(solution, device):
    def tensor(values):
        return torch.tensor(values, device=device)

    dy, x, h, w2 = tensor([[3.0]]), tensor([[3.0]]), tensor([[0.5]]), tensor([[8.0]])
    wanted = (tensor([[18.0]]), tensor([6.0]), tensor([[1.5]]), tensor([3.0]))
    expect(solution.backward(dy, x, h, w2), "backward(dy, x, h, w2)").close_to(wanted)


@states(
    en="backward returns the gradients for w1, b1, w2 and b2, in this order and in their shapes, whatever "
    "dy is and however many rows there are.",
    ja="backward は、w1、b1、w2、b2 についての勾配を、この順に、それぞれと同じ形で返します。"
    "dy の値や行数によらず同じです。",
)
@given(
    dy=normal("N", "M"),
    x=normal("N", "D"),
    z=normal("N", "H"),
    w2=normal("M", "H"),
    N=many_rows(),
    D=sizes(2, 1, 5),
    H=sizes(4, 1, 3),
    M=sizes(3, 1, 2),
    dtype=dtypes(),
)
def test_gradients_of_both_layers(solution, dy, x, z, w2, N, D, H, M, dtype):
    h = _sigmoid(z)  # (N, H)
    wanted = _gradients(dy, x, h, w2)  # (H, D), (H,), (M, H), (M,)
    found = solution.backward(dy, x, h, w2)
    expect(found, "backward(dy, x, h, w2)").close_to(wanted, rtol=1e-4, atol=1e-4)


@states(
    en="forward and backward do not change the tensors that they are given.",
    ja="forward と backward は、渡されたテンソルを書き換えません。",
)
@given(**LAYERS, **SIZES, dy=normal("N", "M"), z=normal("N", "H"), examples=4)
def test_arguments_stay_as_they_are(solution, w1, b1, w2, b2, x, dy, z, N, D, H, M):
    arguments = {"w1": w1, "b1": b1, "w2": w2, "b2": b2, "x": x, "dy": dy, "h": _sigmoid(z)}
    copies = {name: tensor.clone() for name, tensor in arguments.items()}
    solution.forward(*(copies[name] for name in ("x", *NAMES)))
    solution.backward(*(copies[name] for name in ("dy", "x", "h", "w2")))
    expect(
        copies,
        en="the arguments after forward(x, w1, b1, w2, b2) and backward(dy, x, h, w2)",
        ja="forward(x, w1, b1, w2, b2) と backward(dy, x, h, w2) を呼んだ後の引数",
    ).equal_to(arguments)


# --- train_step


@states(
    en="train_step returns the loss before the step, as a Python float: the sum of (y - target)² over all "
    "elements.",
    ja="train_step は、更新前の損失、つまり (y - target)² をすべての要素について合計した値を、"
    "Python の float で返します。",
)
@given(**LAYERS, **SIZES, target=normal("N", "M"), lr=RATE)
def test_loss_before_the_step(solution, w1, b1, w2, b2, x, target, lr, N, D, H, M):
    loss, _ = _stepped(x, target, (w1, b1, w2, b2), lr)
    parameters = [w1.clone(), b1.clone(), w2.clone(), b2.clone()]
    found = solution.train_step(x, target, parameters, lr)
    expect(found, "train_step(x, target, [w1, b1, w2, b2], lr)").close_to(
        loss, rtol=1e-4, atol=1e-4
    )


@states(
    en="train_step takes lr times its gradient away from each parameter, in place; all gradients are those "
    "from before the step.",
    ja="train_step は、各パラメータから勾配の lr 倍をインプレースで引きます。勾配は、どれも更新前の値で"
    "計算したものです。",
)
@given(**LAYERS, **SIZES, target=normal("N", "M"), lr=RATE, dtype=dtypes())
def test_parameters_after_the_step(solution, w1, b1, w2, b2, x, target, lr, N, D, H, M, dtype):
    _, wanted = _stepped(x, target, (w1, b1, w2, b2), lr)
    parameters = [w1.clone(), b1.clone(), w2.clone(), b2.clone()]
    solution.train_step(x, target, list(parameters), lr)
    expect(
        dict(zip(NAMES, parameters, strict=True)),
        en="the parameters after train_step(x, target, [w1, b1, w2, b2], lr)",
        ja="train_step(x, target, [w1, b1, w2, b2], lr) を呼んだ後のパラメータ",
    ).close_to(dict(zip(NAMES, wanted, strict=True)), rtol=1e-4, atol=1e-4)


@states(
    en="Several steps follow each other: each one starts from where the last one ended.",
    ja="続けて何回でも呼べます。毎回、前のステップで更新された値から始まります。",
)
@given(
    target=normal("N", 1),
    x=normal("N", 2),
    w1=normal(3, 2),
    b1=normal(3),
    w2=normal(1, 3),
    b2=normal(1),
    N=sizes(4, 1),
    examples=4,
)
def test_three_steps(solution, target, x, w1, b1, w2, b2, N):
    parameters, wanted = [w1.clone(), b1.clone(), w2.clone(), b2.clone()], (w1, b1, w2, b2)
    for number in (1, 2, 3):
        _, wanted = _stepped(x, target, wanted, 0.05)
        solution.train_step(x.clone(), target.clone(), parameters, 0.05)
        expect(
            parameters,
            en=f"[w1, b1, w2, b2] after step {number}",
            ja=f"{number}回目のステップの後の [w1, b1, w2, b2]",
        ).close_to(list(wanted), rtol=1e-4, atol=1e-4)


@states(
    en="train_step does not change x and target.",
    ja="train_step は x と target を書き換えません。",
)
@given(**LAYERS, **SIZES, target=normal("N", "M"), examples=4)
def test_data_stays_as_it_is(solution, w1, b1, w2, b2, x, target, N, D, H, M):
    copies = {"x": x.clone(), "target": target.clone()}
    parameters = [w1.clone(), b1.clone(), w2.clone(), b2.clone()]
    solution.train_step(copies["x"], copies["target"], parameters, 0.1)
    expect(
        copies,
        en="x and target after train_step(x, target, [w1, b1, w2, b2], 0.1)",
        ja="train_step(x, target, [w1, b1, w2, b2], 0.1) を呼んだ後の x と target",
    ).equal_to({"x": x, "target": target})


# --- without autograd


@states(
    en="Everything also works under torch.no_grad(), where nothing is recorded.",
    ja="どの関数も、計算が記録されない torch.no_grad() の中で動きます。",
)
@given(**LAYERS, **SIZES, target=normal("N", "M"), examples=4)
def test_works_without_a_record(solution, w1, b1, w2, b2, x, target, N, D, H, M):
    h = _sigmoid(x @ w1.T + b1)  # (N, H)
    gradients = _gradients(target, x, h, w2)  # (H, D), (H,), (M, H), (M,)
    loss, _ = _stepped(x, target, (w1, b1, w2, b2), 0.1)
    parameters = [w1.clone(), b1.clone(), w2.clone(), b2.clone()]
    with torch.no_grad():
        found = solution.backward(target.clone(), x.clone(), h, w2)
        step = solution.train_step(x, target, parameters, 0.1)
    expect(found, "backward(target, x, h, w2)").close_to(gradients, rtol=1e-4, atol=1e-4)
    expect(step, "train_step(x, target, [w1, b1, w2, b2], 0.1)").close_to(
        loss, rtol=1e-4, atol=1e-4
    )


# stays in blind checks: `backward` is given an h that a sigmoid has made.
def _sigmoid(z: torch.Tensor) -> torch.Tensor:
    """Through tanh, which never overflows."""
    return (1 + torch.tanh(z / 2)) / 2


def _gradients(
    dy: torch.Tensor, x: torch.Tensor, h: torch.Tensor, w2: torch.Tensor
) -> tuple[torch.Tensor, ...]:
    """Row by row: each adds to the gradients of the four parameters."""
    dw1, db1 = torch.zeros_like(x[0] * h[0][:, None]), torch.zeros_like(h[0])  # (H, D), (H,)
    dw2, db2 = torch.zeros_like(w2), torch.zeros_like(dy[0])  # (M, H), (M,)
    for slope, inputs, hidden in zip(dy, x, h, strict=True):  # (M,), (D,), (H,)
        back = (slope[:, None] * w2).sum(dim=0) * (hidden - hidden**2)  # (H,)
        dw1, db1 = dw1 + back[:, None] * inputs, db1 + back
        dw2, db2 = dw2 + slope[:, None] * hidden, db2 + slope
    return dw1, db1, dw2, db2


def _stepped(
    x: torch.Tensor, target: torch.Tensor, parameters: tuple[torch.Tensor, ...], lr: float
) -> tuple[float, tuple[torch.Tensor, ...]]:
    """The loss before a step, and the parameters after it."""
    w1, b1, w2, b2 = parameters
    h = _sigmoid(x @ w1.T + b1)  # (N, H)
    difference = h @ w2.T + b2 - target  # (N, M)
    gradients = _gradients(2 * difference, x, h, w2)
    stepped = tuple(p - lr * g for p, g in zip(parameters, gradients, strict=True))
    return difference.square().sum().item(), stepped
