"""Checks for `clipping`: the norm over all gradients, the factor for all of them, and the update."""

import math

import torch
from torch import nn
from torch.nn import functional as F

from kata_runner.checks import dtypes, expect, extreme, given, normal, one_of, sizes, states, used

# Gradients of three shapes: a table, a row and a single number.
GRADIENTS = {"table": normal("N", "D", std=3.0), "row": normal("D", std=3.0), "one": normal()}
# A linear layer with K outputs to start from, and rows to learn from.
START = {"W": normal("K", "D"), "b": normal("K")}
ROWS = {"x": normal("N", "D"), "y": normal("N", "K", std=3.0)}
SHAPES = {"N": sizes(3, 1, 4), "D": sizes(2, 1, 3), "K": sizes(2, 1)}

# PyTorch's own function divides by a slightly larger number, and this is fine.
LOOSE = {"rtol": 1e-4, "atol": 1e-5}


def holder(gradient):
    """A parameter with this gradient. Its own values are 1.5."""
    parameter = torch.full_like(gradient, 1.5).requires_grad_()
    parameter.grad = gradient.clone()
    return parameter


def length(*tensors):
    """The norm of all elements of these tensors together: ()."""
    return torch.linalg.vector_norm(torch.cat([t.reshape(-1) for t in tensors]))


def clipped(gradients, max_norm):
    """Each gradient times the same factor, so that their norm is max_norm at most."""
    factor = min(1.0, max_norm / length(*gradients).item())
    return [factor * g for g in gradients]


def layer(W, b):
    """A linear layer with these parameters, on their device."""
    model = nn.Linear(W.shape[1], W.shape[0], device=W.device, dtype=W.dtype)
    with torch.no_grad():
        model.weight.copy_(W)
        model.bias.copy_(b)
    return model


def slopes(x, y, W, b):
    """The mean squared error of a linear layer, and its gradients for W and b."""
    difference = x @ W.T + b - y  # (N, K)
    d = 2 * difference / difference.numel()
    return difference.square().mean(), d.T @ x, d.sum(dim=0)


def gradients_of(parameters):
    """What is in .grad of each parameter."""
    return [p.grad for p in parameters]


# --- clip_


@states(
    en="The gradients of the task, ((2, -4)) and (4), have the norm 6. With max_norm=3 they are halved.",
    ja="課題の数値例では、勾配 ((2, -4)) と (4) のノルムは 6 です。max_norm=3 なら、どちらも半分になります。",
)
def test_numbers_of_the_task(solution, device):
    table = torch.tensor([[2.0, -4.0]], device=device)
    row = torch.tensor([4.0], device=device)
    parameters = [holder(table), holder(row)]
    norm = solution.clip_(parameters, 3.0)
    expect(norm, "clip_(parameters, 3.0)").close_to(torch.tensor(6.0, device=device), **LOOSE)
    expect(
        gradients_of(parameters),
        en="the gradients after clip_(parameters, 3.0)",
        ja="clip_(parameters, 3.0) の後の勾配",
    ).close_to([table / 2, row / 2], **LOOSE)


@states(
    en="clip_ returns the norm of all gradients together, as it was before: a tensor with the shape () "
    "and the dtype of the gradients.",
    ja="clip_ は、すべての勾配をまとめたノルムを、縮める前の値で返します。形は () で、dtype は勾配と同じです。",
)
@given(
    **GRADIENTS,
    values=extreme("D"),
    max_norm=one_of(1.0, 100.0, 0.01),
    dtype=dtypes(),
)
def test_norm_is_over_all_gradients(solution, table, row, one, values, max_norm, dtype):
    for gradients in ([table, row, one], [row], [values, table]):
        norm = length(*gradients)  # ()
        parameters = [holder(g) for g in gradients]
        expect(solution.clip_(parameters, max_norm), "clip_(parameters, max_norm)").close_to(
            norm, **LOOSE
        )


@states(
    en="If the norm is larger than max_norm, all gradients are multiplied by max_norm / norm.",
    ja="ノルムが max_norm より大きければ、すべての勾配に max_norm / ノルム が掛けられます。",
)
@given(**GRADIENTS, max_norm=one_of(1.0, 0.5, 0.01), dtype=dtypes())
def test_long_gradients_are_shortened(solution, table, row, one, max_norm, dtype):
    wanted = clipped([table, row, one], max_norm)
    parameters = [holder(g) for g in (table, row, one)]
    solution.clip_(parameters, max_norm)
    expect(
        gradients_of(parameters),
        en="the gradients after clip_(parameters, max_norm)",
        ja="clip_(parameters, max_norm) の後の勾配",
    ).close_to(wanted, **LOOSE)


@states(
    en="If the norm is not larger than max_norm, the gradients stay exactly as they are. Zeros stay "
    "zeros.",
    ja="ノルムが max_norm 以下なら、勾配はまったく変わりません。0 だけの勾配も 0 のままです。",
)
@given(**GRADIENTS, times=one_of(1.0, 0.0), max_norm=one_of(100.0, 1e6), examples=6)
def test_short_gradients_stay(solution, table, row, one, times, max_norm):
    gradients = [times * table, times * row, times * one]
    parameters = [holder(g) for g in gradients]
    solution.clip_(parameters, max_norm)
    expect(
        gradients_of(parameters),
        en="the gradients after clip_(parameters, max_norm)",
        ja="clip_(parameters, max_norm) の後の勾配",
    ).equal_to(gradients)


@states(
    en="Parameters without a gradient are left out, and have none afterwards.",
    ja="勾配のないパラメータは計算に含めません。クリッピングの後も勾配はないままです。",
)
@given(**GRADIENTS, max_norm=one_of(1.0, 100.0), examples=4)
def test_some_have_no_gradient(solution, table, row, one, max_norm):
    first, last = clipped([table, one], max_norm)
    unused = torch.full_like(row, 1.5).requires_grad_()
    parameters = [holder(table), unused, holder(one)]
    solution.clip_(parameters, max_norm)
    expect(
        gradients_of(parameters),
        en="the gradients after clip_, where the second parameter had none",
        ja="2つ目のパラメータに勾配がないときの、clip_ の後の勾配",
    ).close_to([first, None, last], **LOOSE)


@states(
    en="parameters may be an iterator that can be gone through only once, like model.parameters().",
    ja="parameters は、model.parameters() のように1回しか繰り返せないイテレーターでもかまいません。",
)
@given(table=normal("K", "D", std=3.0), row=normal("K", std=3.0), examples=4)
def test_parameters_of_a_model(solution, table, row):
    norm, wanted = length(table, row), clipped([table, row], 0.5)
    model = layer(torch.ones_like(table), torch.ones_like(row))
    model.weight.grad, model.bias.grad = table.clone(), row.clone()
    expect(solution.clip_(model.parameters(), 0.5), "clip_(model.parameters(), 0.5)").close_to(
        norm, **LOOSE
    )
    expect(
        gradients_of(model.parameters()),
        en="the gradients after clip_(model.parameters(), 0.5)",
        ja="clip_(model.parameters(), 0.5) の後の勾配",
    ).close_to(wanted, **LOOSE)


@states(
    en="If the norm is inf or nan, clip_ returns it, and the gradients stay as they are.",
    ja="ノルムが inf または nan なら、clip_ はその値を返し、勾配は変わりません。",
)
@given(
    table=normal("N", "D", std=3.0),
    row=normal("D", std=3.0),
    bad=one_of(math.inf, math.nan, -math.inf),
    examples=5,
)
def test_not_finite(solution, table, row, bad):
    spoilt = row.clone()
    spoilt[0] = bad
    used(row=spoilt)
    parameters = [holder(table), holder(spoilt)]
    norm = solution.clip_(parameters, 1.0)
    expect(norm, "clip_(parameters, 1.0)").close_to(length(table, spoilt))
    expect(
        gradients_of(parameters),
        en="the gradients after clip_, where one element was inf or nan",
        ja="inf または nan の要素が1つあるときの、clip_ の後の勾配",
    ).equal_to([table, spoilt])


@states(
    en="If no parameter has a gradient, clip_ returns the tensor 0.",
    ja="勾配のあるパラメータが1つもなければ、clip_ は 0 のテンソルを返します。",
)
def test_no_gradient_at_all(solution, device):
    parameters = [torch.ones(2, device=device, requires_grad=True) for _ in range(2)]
    norm = solution.clip_(parameters, 1.0)
    expect(
        norm,
        en="clip_(parameters, 1.0), where no parameter has a gradient",
        ja="どのパラメータにも勾配がないときの clip_(parameters, 1.0)",
    ).satisfies(
        lambda norm: (
            isinstance(norm, torch.Tensor)
            and norm.is_floating_point()
            and norm.shape == ()
            and norm.item() == 0.0
        ),
        en="it should be 0 as a tensor of floats with the shape (), such as `torch.tensor(0.0)`",
        ja="形が () の、浮動小数点数のテンソルの 0 でなければなりません（`torch.tensor(0.0)` など）",
    )


@states(
    en="clip_ changes the gradients only, not the parameters.",
    ja="clip_ が変えるのは勾配だけで、パラメータの値は変わりません。",
)
@given(table=normal("N", "D", std=3.0), row=normal("D", std=3.0), examples=3)
def test_parameters_stay(solution, table, row):
    before = [torch.full_like(table, 1.5), torch.full_like(row, 1.5)]
    parameters = [holder(table), holder(row)]
    solution.clip_(parameters, 0.5)
    expect(
        parameters,
        en="the parameters after clip_(parameters, 0.5)",
        ja="clip_(parameters, 0.5) の後のパラメータ",
    ).equal_to(before)


# --- train_step


@states(
    en="train_step makes one update with the clipped gradients of this batch.",
    ja="train_step は、クリッピングしたこのバッチの勾配で、パラメータを1回更新します。",
)
@given(**START, **ROWS, **SHAPES, max_norm=one_of(0.5, 0.1, 100.0), dtype=dtypes())
def test_update_with_clipped_gradients(solution, W, b, x, y, N, D, K, max_norm, dtype):
    _, at_W, at_b = slopes(x, y, W, b)
    at_W, at_b = clipped([at_W, at_b], max_norm)
    wanted = {"weight": W - 0.1 * at_W, "bias": b - 0.1 * at_b}
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    solution.train_step(model, optimizer, F.mse_loss, x, y, max_norm)
    expect(
        model.state_dict(),
        en="the parameters after train_step(model, optimizer, F.mse_loss, x, y, max_norm)",
        ja="train_step(model, optimizer, F.mse_loss, x, y, max_norm) の後のパラメータ",
    ).close_to(wanted, **LOOSE)


@states(
    en="train_step returns the loss before the update and the norm before clipping, as Python floats.",
    ja="train_step は、更新前の損失と縮める前のノルムを、Python の float で返します。",
)
@given(**START, **ROWS, **SHAPES, max_norm=one_of(0.5, 0.1, 100.0), examples=6)
def test_loss_and_norm(solution, W, b, x, y, N, D, K, max_norm):
    loss, at_W, at_b = slopes(x, y, W, b)
    wanted = (loss.item(), length(at_W, at_b).item())
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    found = solution.train_step(model, optimizer, F.mse_loss, x, y, max_norm)
    expect(found, "train_step(model, optimizer, F.mse_loss, x, y, max_norm)").close_to(
        wanted, **LOOSE
    )


@states(
    en="Gradients that were in .grad before the call do not count.",
    ja="呼び出す前から .grad に入っていた勾配は、更新に影響しません。",
)
@given(**START, **ROWS, **SHAPES, old=normal("K", "D", std=3.0), examples=5)
def test_old_gradients_do_not_count(solution, W, b, x, y, N, D, K, old):
    _, at_W, at_b = slopes(x, y, W, b)
    at_W, at_b = clipped([at_W, at_b], 0.5)
    wanted = {"weight": W - 0.1 * at_W, "bias": b - 0.1 * at_b}
    model = layer(W, b)
    model.weight.grad = old.clone()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    solution.train_step(model, optimizer, F.mse_loss, x, y, 0.5)
    expect(
        model.state_dict(),
        en="the parameters after train_step, with a gradient in .grad before the call",
        ja="呼び出す前から .grad に勾配があるときの、train_step の後のパラメータ",
    ).close_to(wanted, **LOOSE)


@states(
    en="train_step does not change x and y.",
    ja="train_step は x と y を書き換えません。",
)
@given(**START, **ROWS, **SHAPES, examples=2)
def test_the_batch_is_left_alone(solution, W, b, x, y, N, D, K):
    expected = [x.clone(), y.clone()]
    model = layer(W, b)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    solution.train_step(model, optimizer, F.mse_loss, x, y, 0.5)
    expect([x, y], en="[x, y] afterwards", ja="呼び出した後の [x, y]").equal_to(
        expected, requires_grad=False
    )


def steep(output, target):
    """A loss of 0 whose slope is not a number: the root is infinitely steep at 0."""
    return (output - output.detach()).abs().sqrt().sum() + 0 * target.sum()


@states(
    en="If the norm of the gradients is inf or nan, there is no update: the parameters stay as they "
    "are. This may happen where the loss is an ordinary number, too.",
    ja="勾配のノルムが inf または nan なら更新せず、パラメータは変わりません。"
    "損失がふつうの数値でも、このようなことがあります。",
)
@given(
    **START,
    **ROWS,
    **SHAPES,
    bad=one_of(math.nan, math.inf),
    loss_function=one_of(mse_loss=F.mse_loss, steep=steep),
    examples=6,
)
def test_no_update_without_a_direction(solution, W, b, x, y, N, D, K, bad, loss_function):
    before = {"weight": W.clone(), "bias": b.clone()}
    if loss_function is F.mse_loss:
        y = y.clone()
        y[0, 0] = bad
    model = layer(W, b)
    # With weight decay, a step moves the parameters even where all gradients are 0.
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, weight_decay=0.1)
    result = solution.train_step(model, optimizer, loss_function, x, y, 1.0)
    expect(
        model.state_dict(),
        en="the parameters after train_step, where the norm of the gradients is inf or nan",
        ja="勾配のノルムが inf または nan のときの、train_step の後のパラメータ",
    ).equal_to(before)
    expect(result, en="what train_step returned", ja="train_step の戻り値").satisfies(
        lambda result: bool(result) and len(result) == 2 and not math.isfinite(result[1]),
        en="the second number, the norm, has to be inf or nan",
        ja="2つ目の数値（ノルム）は inf または nan でなければなりません",
    )
