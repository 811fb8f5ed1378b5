"""Checks for `custom_function`: Swish forwards, its gradient for any dy, and what stays as it was."""

import torch

from kata_runner.checks import (
    dtypes,
    expect,
    extreme,
    given,
    normal,
    one_of,
    sizes,
    states,
)

BETA = one_of(0.5, 1.0, 2.0, 3.5)


# --- forward


@states(
    en="swish(x, beta) is x·sigmoid(beta·x), element by element, for x of any shape.",
    ja="swish(x, beta) は、要素ごとの x·sigmoid(beta·x) です。x の形は自由です。",
)
@given(table=normal("N", "D"), number=normal(), box=normal(2, 1, "D"), beta=BETA, dtype=dtypes())
def test_values_are_those_of_swish(solution, table, number, box, beta, dtype):
    for x in (table, number, box):
        y = x * _sigmoid(beta * x)  # the shape of x
        expect(solution.swish(x, beta), "swish(x, beta)").close_to(y)


@states(
    en="Without a second argument, beta is 1; it may also be passed by its name.",
    ja="2つ目の引数を省略すると beta は 1 になります。beta は名前でも渡せます。",
)
@given(x=normal("N"), beta=one_of(0.5, 2.0), examples=4)
def test_beta_is_one_by_default(solution, x, beta):
    plain, sharp = x * _sigmoid(x), x * _sigmoid(beta * x)  # (N,), (N,)
    expect(solution.swish(x.clone()), "swish(x)").close_to(plain)
    expect(solution.swish(x, beta=beta), "swish(x, beta=beta)").close_to(sharp)


@states(
    en="swish applies Swish: the grad_fn of its result is a SwishBackward.",
    ja="swish は Swish を適用します。結果の grad_fn は SwishBackward です。",
)
@given(x=normal("N"), beta=one_of(0.5, 2.0), examples=2)
def test_swish_is_one_operation(solution, x, beta):
    y = solution.swish(x.clone().requires_grad_(), beta)
    expect(type(y.grad_fn).__name__, "type(swish(x, beta).grad_fn).__name__").equal_to(
        "SwishBackward"
    )


@states(
    en="If x does not require a gradient, the result does not either, and x stays as it was.",
    ja="x が勾配を必要としなければ、結果も必要としません。x は元のままです。",
)
@given(x=normal("N"), beta=BETA, examples=4)
def test_x_may_be_without_gradient(solution, x, beta):
    before, y = x.clone(), x * _sigmoid(beta * x)  # (N,), (N,)
    expect(solution.swish(x, beta), "swish(x, beta)").close_to(y, requires_grad=False)
    expect(x, en="x after swish(x, beta)", ja="swish(x, beta) を呼んだ後の x").equal_to(
        before, requires_grad=False
    )


# --- backward


@states(
    en="The gradient for x is dy·(s + x·beta·s·(1 - s)) with s = sigmoid(beta·x), for any dy.",
    ja="x の勾配は、s = sigmoid(beta·x) として dy·(s + x·beta·s·(1 - s)) です。dy によらず成り立ちます。",
)
@given(x=normal("N", "D"), dy=normal("N", "D"), beta=BETA, dtype=dtypes())
def test_gradient_is_dy_times_the_slope(solution, x, dy, beta, dtype):
    y, gradient = x * _sigmoid(beta * x), dy * _slope(x, beta)  # (N, D), (N, D)
    leaf = x.clone().requires_grad_()
    found = solution.swish(leaf, beta)
    expect(found, "swish(x, beta)").close_to(y, requires_grad=True)
    found.backward(dy)
    expect(leaf.grad, en="x.grad after y.backward(dy)", ja="y.backward(dy) の後の x.grad").close_to(
        gradient
    )


@states(
    en="swish can be part of a longer calculation, here of (swish(3·xᵀ))².sum().",
    ja="swish は、(swish(3·xᵀ))².sum() のような、長い計算の一部としても使えます。",
)
@given(x=normal("N", "D"), N=sizes(3, 1, 4), D=sizes(2, 1, 5), beta=one_of(0.5, 1.0, 2.0))
def test_gradient_goes_on(solution, x, N, D, beta):
    y = 3 * x * _sigmoid(beta * 3 * x)  # (N, D)
    gradient = 2 * y * _slope(3 * x, beta) * 3  # (N, D)
    leaf = x.clone().requires_grad_()
    solution.swish(3 * leaf.T, beta).square().sum().backward()
    expect(
        leaf.grad,
        en="x.grad after swish(3 * x.T, beta).square().sum().backward()",
        ja="swish(3 * x.T, beta).square().sum().backward() の後の x.grad",
    ).close_to(gradient, rtol=1e-4, atol=1e-4)


@states(
    en="x may be a transposed tensor, and the gradient may come from a sum.",
    ja="x は転置したテンソルでもかまいません。勾配が sum から伝わる場合も同じです。",
)
@given(x=normal("N", "D"), N=sizes(3, 2), D=sizes(2, 5), examples=4)
def test_layout_in_memory_does_not_matter(solution, x, N, D):
    gradient = _slope(x, 1.0)  # (N, D)
    leaf = x.clone().requires_grad_()
    solution.swish(leaf.T, 1.0).sum().backward()
    expect(
        leaf.grad,
        en="x.grad after swish(x.T).sum().backward()",
        ja="swish(x.T).sum().backward() の後の x.grad",
    ).close_to(gradient)


@states(
    en="For elements of x from -10000 to 10000, neither the result nor the gradient is nan.",
    ja="x の要素が -10000 から 10000 の範囲なら、結果も勾配も nan になりません。",
)
@given(x=extreme("N"), dy=normal("N"), beta=one_of(1.0, 2.0), dtype=dtypes())
def test_far_out_nothing_is_nan(solution, x, dy, beta, dtype):
    y, gradient = x * _sigmoid(beta * x), dy * _slope(x, beta)  # (N,), (N,)
    leaf = x.clone().requires_grad_()
    found = solution.swish(leaf, beta)
    found.backward(dy)
    expect(
        {"y": found, "x.grad": leaf.grad},
        en="y = swish(x, beta), and x.grad after y.backward(dy)",
        ja="y = swish(x, beta) と、y.backward(dy) の後の x.grad",
    ).close_to({"y": y, "x.grad": gradient}, atol=1e-4)


@states(
    en="At x = 0 the result is 0 and its slope 1/2; at x = -10000 both are 0.",
    ja="x = 0 では結果が 0、傾きが 1/2 です。x = -10000 ではどちらも 0 です。",
)
@given(beta=one_of(1.0, 2.0), dtype=dtypes(), examples=4)
def test_at_zero_and_far_below(solution, device, beta, dtype):
    x = torch.tensor([0.0, -10000.0], dtype=dtype, device=device)  # (2,)
    y, gradient = torch.zeros_like(x), _slope(x, beta)  # (2,), (2,)
    leaf = x.clone().requires_grad_()
    found = solution.swish(leaf, beta)
    found.sum().backward()
    expect(
        {"y": found, "x.grad": leaf.grad},
        en="y = swish(torch.tensor([0.0, -10000.0]), beta), and its gradient",
        ja="y = swish(torch.tensor([0.0, -10000.0]), beta) と、その勾配",
    ).close_to({"y": y, "x.grad": gradient}, requires_grad=None)


# --- what backward keeps


@states(
    en="swish can be called twice before the first backward pass: each call keeps what belongs to it.",
    ja="逆伝播の前に swish を2回呼んでも、それぞれの勾配が正しく求まります。",
)
@given(x=normal("N"), other=normal("N"), examples=4)
def test_calls_do_not_mix(solution, x, other):
    gradients = {"x": _slope(x, 0.5), "other": _slope(other, 2.0)}  # (N,) each
    leaves = x.clone().requires_grad_(), other.clone().requires_grad_()
    first = solution.swish(leaves[0], 0.5)
    second = solution.swish(leaves[1], 2.0)
    (first + second).sum().backward()
    expect(
        {"x": leaves[0].grad, "other": leaves[1].grad},
        en="the gradients after (swish(x, 0.5) + swish(other, 2.0)).sum().backward()",
        ja="(swish(x, 0.5) + swish(other, 2.0)).sum().backward() の後の勾配",
    ).close_to(gradients)


@states(
    en="If x is changed in place before the backward pass, the gradient is either right or an error.",
    ja="逆伝播の前に x がインプレースで書き換えられると、勾配は正しいか、エラーになります。",
)
@given(w=normal("N"), dy=normal("N"), beta=one_of(0.5, 2.0), examples=4)
def test_a_changed_x_is_noticed(solution, w, dy, beta):
    right = dy * _slope(2 * w, beta)  # (N,), the gradient for 2 * w
    leaf = w.clone().requires_grad_()
    x = 2 * leaf
    y = solution.swish(x, beta)
    x.mul_(5)
    try:
        (gradient,) = torch.autograd.grad(y, leaf, dy)
        found = gradient / 2
    except RuntimeError:
        found = "RuntimeError"
    expect(
        found,
        en="what comes of the gradient for x after x.mul_(5)",
        ja="x.mul_(5) の後で求めた x の勾配",
    ).satisfies(
        lambda found, right: (
            found == "RuntimeError"
            if isinstance(found, str)
            else torch.allclose(found, right, rtol=1e-4, atol=1e-4)
        ),
        right,
        en="it should be the gradient at the old x, or a RuntimeError",
        ja="書き換える前の x での勾配か、RuntimeError になるはずです",
    )


@states(
    en="A second backward pass through the same result, with another dy, gives its gradient, too.",
    ja="同じ結果から、別の dy で2回目の逆伝播をしても、正しい勾配が求まります。",
)
@given(x=normal("N"), dy=normal("N"), other=normal("N"), beta=one_of(0.5, 2.0), examples=4)
def test_backward_can_be_repeated(solution, x, dy, other, beta):
    slope = _slope(x, beta)  # (N,)
    gradients = {"first": dy * slope, "second": other * slope}  # (N,) each
    leaf = x.clone().requires_grad_()
    y = solution.swish(leaf, beta)
    (first,) = torch.autograd.grad(y, leaf, dy.clone(), retain_graph=True)
    first = first.clone()
    (second,) = torch.autograd.grad(y, leaf, other.clone())
    expect(
        {"first": first, "second": second},
        en="what torch.autograd.grad(y, x, dy) gives for y = swish(x, beta), and then for another dy",
        ja="y = swish(x, beta) についての torch.autograd.grad(y, x, dy) と、別の dy での2回目の結果",
    ).close_to(gradients)


@states(
    en="swish and its backward pass change neither x nor dy.",
    ja="swish の呼び出しと逆伝播で、x と dy は書き換えられません。",
)
@given(x=extreme("N"), dy=normal("N"), beta=one_of(0.5, 2.0), examples=4)
def test_backward_changes_nothing(solution, x, dy, beta):
    before = {"x": x.clone(), "dy": dy.clone()}  # (N,) each
    leaf, incoming = x.clone().requires_grad_(), dy.clone()
    solution.swish(leaf, beta).backward(incoming)
    expect(
        {"x": leaf, "dy": incoming},
        en="x and dy after swish(x, beta).backward(dy)",
        ja="swish(x, beta).backward(dy) の後の x と dy",
    ).equal_to(before, requires_grad=None)


def _sigmoid(z: torch.Tensor) -> torch.Tensor:
    """Through tanh, which never overflows."""
    return (1 + torch.tanh(z / 2)) / 2


def _slope(x: torch.Tensor, beta: float) -> torch.Tensor:
    """The slope of x·sigmoid(beta·x)."""
    s = _sigmoid(beta * x)
    return s * (1 + beta * x * (1 - s))
