"""Checks for `square_derivative`: x² and its slope, and what must stay as it was."""

import math

import torch

from kata_runner.checks import dtypes, expect, given, normal, one_of, states, uniform, used


def cube(x):
    """x³, an elementwise function whose slope is 3·x²."""
    return x * x * x


# --- square


@states(
    en="square(x) is x², element by element.",
    ja="square(x) は、要素ごとの x² を返します。",
)
@given(x=normal("N", "D", contiguous=False), dtype=dtypes())
def test_square_multiplies_x_by_itself(solution, x, dtype):
    squared = x * x
    expect(solution.square(x)).close_to(squared)


@states(
    en="autograd finds the slope of square(x): 2·x.",
    ja="square(x) の傾き 2·x を、自動微分で求められます。",
)
@given(x=normal("N", "D"), c=normal("N", "D"), dtype=dtypes())
def test_square_can_be_differentiated(solution, x, c, dtype):
    squared, slope = x * x, 2 * c * x
    leaf = x.clone().requires_grad_()
    y = solution.square(leaf)
    expect(y, "square(x)").close_to(squared, requires_grad=True)
    (c * y).sum().backward()
    expect(
        leaf.grad, en="the gradient of (c * square(x)).sum()", ja="(c * square(x)).sum() の勾配"
    ).close_to(slope)


@states(
    en="At x = 0, too, autograd finds the slope of square(x): 0.",
    ja="x = 0 でも、square(x) の傾き 0 を自動微分で求められます。",
)
@given(x=normal(3), examples=3)
def test_square_is_flat_at_zero(solution, x):
    x[1] = 0.0
    used(x=x)
    slope = 2 * x  # (3,)
    leaf = x.clone().requires_grad_()
    solution.square(leaf).sum().backward()
    expect(leaf.grad, en="the gradient of square(x).sum()", ja="square(x).sum() の勾配").close_to(
        slope
    )


# --- derivative


@states(
    en="At 1, 0 and 10, the slopes of x * x are 2, 0 and 20.",
    ja="1、0、10 における x * x の傾きは 2、0、20 です。",
)
def test_slopes_of_the_task(solution, device):
    def f(x):
        return x * x

    x = torch.tensor([1.0, 0.0, 10.0], device=device)  # (3,)
    slope = torch.tensor([2.0, 0.0, 20.0], device=device)  # (3,)
    expect(solution.derivative(f, x)).close_to(slope)


@states(
    en="derivative works for any f: for a·x³ + b·x², the slope is 3·a·x² + 2·b·x.",
    ja="derivative は、渡された f を微分します。a·x³ + b·x² の傾きは 3·a·x² + 2·b·x です。",
)
@given(x=normal("N", "D", contiguous=False), a=normal(), b=normal(), dtype=dtypes())
def test_slope_of_any_elementwise_function(solution, x, a, b, dtype):
    slope = 3 * a * x**2 + 2 * b * x  # (N, D)

    def f(x):
        return a * x**3 + b * x**2

    expect(solution.derivative(f, x)).close_to(slope)


@states(
    en="f may turn x into one number: for the mean of w·(x + 2)², the slope at each of the n "
    "elements is w·2·(x + 2)/n.",
    ja="f が x を1つの数値にまとめる場合も同じです。w·(x + 2)² の平均なら、"
    "n 個の要素それぞれの傾きは w·2·(x + 2)/n です。",
)
@given(x=normal("N", "D"), w=normal("N", "D"), dtype=dtypes())
def test_slope_of_a_function_that_returns_one_number(solution, x, w, dtype):
    slope = w * 2 * (x + 2) / x.numel()  # (N, D)

    def f(x):
        return (w * (x + 2) ** 2).mean()

    expect(solution.derivative(f, x)).close_to(slope)


@states(
    en="The one number that f makes of x may have the shape (1,): for the mean of w·(x + 2)², the "
    "slopes are the same as with the shape ().",
    ja="f が x をまとめた1つの数値の形は、(1,) でもかまいません。w·(x + 2)² の平均なら、"
    "傾きは形が () のときと同じです。",
)
@given(x=normal("N", "D"), w=normal("N", "D"), examples=4)
def test_the_one_number_may_have_an_axis(solution, x, w):
    slope = w * 2 * (x + 2) / x.numel()  # (N, D)

    def f(x):
        return (w * (x + 2) ** 2).mean().reshape(1)

    expect(solution.derivative(f, x)).close_to(slope)


@states(
    en="x can have any number of dimensions, and the slopes have the shape of x.",
    ja="x の次元の数は自由で、傾きは x と同じ形になります。",
)
@given(number=normal(), row=normal("N"), box=normal("N", 1, 3), examples=6)
def test_shape_is_that_of_x(solution, number, row, box):
    for x in (row, box, number):
        slope = 3 * x**2  # (N,), then (N, 1, 3), then ()
        expect(solution.derivative(cube, x)).close_to(slope)


@states(
    en="The slope is exact, even for a function as steep as sin(1000·x): it is not estimated from "
    "two nearby points.",
    ja="sin(1000·x) のように急に変化する関数でも、傾きは正確です。近くの2点からの見積もりでは"
    "ありません。",
)
@given(x=uniform("N", low=-1, high=1), examples=6)
def test_slope_is_exact(solution, x):
    def f(x):
        return torch.sin(1000 * x)

    x = x.double()  # float64 has enough digits to tell an estimate from the slope
    slope = 1000 * torch.cos(1000 * x)  # (N,)
    expect(solution.derivative(f, x)).close_to(slope)


@states(
    en="The result is detached, whether x requires a gradient or not.",
    ja="x.requires_grad が True でも False でも、結果は計算グラフから切り離されています。",
)
@given(x=normal("N"), requires_grad=one_of(False, True), examples=8)
def test_result_is_detached(solution, x, requires_grad):
    slope = 3 * x**2  # (N,)
    leaf = x.clone().requires_grad_(requires_grad)
    expect(solution.derivative(cube, leaf), "derivative(cube, x)").close_to(
        slope, requires_grad=False
    )


@states(
    en="A second call with the same x gives the same result.",
    ja="同じ x でもう一度呼んでも、結果は同じです。",
)
@given(x=normal("N"), requires_grad=one_of(False, True), examples=8)
def test_second_call_gives_the_same_answer(solution, x, requires_grad):
    slope = 3 * x**2  # (N,)
    leaf = x.clone().requires_grad_(requires_grad)
    for en, ja in (("first", "1"), ("second", "2")):
        with torch.no_grad():
            leaf.copy_(x)  # whatever the first call did to it
        expect(
            solution.derivative(cube, leaf),
            en=f"derivative(cube, x), the {en} time",
            ja=f"{ja}回目の derivative(cube, x)",
        ).close_to(slope)


@states(
    en="If the values of x change between two calls, the second result belongs to the new values.",
    ja="2回の呼び出しの間に x の値を書き換えると、2回目の結果は新しい値での傾きになります。",
)
@given(x=normal("N"), other=normal("N"), examples=3)
def test_new_values_in_x_give_new_slopes(solution, x, other):
    slope = 3 * x**2  # (N,)
    tensor = other.clone()
    solution.derivative(cube, tensor)
    with torch.no_grad():
        tensor.copy_(x)
    expect(
        solution.derivative(cube, tensor),
        en="derivative(cube, x), after x has changed",
        ja="x を書き換えた後の derivative(cube, x)",
    ).close_to(slope)


@states(
    en="A later call does not change an earlier result.",
    ja="あとの呼び出しによって、前に返した結果が変わることはありません。",
)
@given(x=normal("N"), requires_grad=one_of(False, True), examples=8)
def test_earlier_result_stays(solution, x, requires_grad):
    slope = 3 * x**2  # (N,)
    leaf = x.clone().requires_grad_(requires_grad)
    earlier = solution.derivative(cube, leaf)
    solution.derivative(torch.sin, leaf)
    expect(
        earlier,
        en="derivative(cube, x), after derivative(sin, x)",
        ja="derivative(sin, x) を呼んだ後の、前の derivative(cube, x)",
    ).close_to(slope)


@states(
    en="A gradient that is already in x.grad does not affect the result, not even if it is huge "
    "or nan.",
    ja="x.grad にすでに入っている勾配は、非常に大きな値や nan でも、結果に影響しません。",
)
@given(
    x=normal("N"),
    old=one_of(1.0, 1e30, math.nan),
    requires_grad=one_of(False, True),
    examples=8,
)
def test_old_gradient_does_not_count(solution, x, old, requires_grad):
    slope = 3 * x**2  # (N,)
    leaf = x.clone().requires_grad_(requires_grad)
    leaf.grad = torch.full_like(x, old)
    expect(solution.derivative(cube, leaf), "derivative(cube, x)").close_to(slope)


# --- what must stay as it was


@states(
    en="x stays as it was: its values, x.requires_grad and x.grad, whatever they were.",
    ja="x の値、x.requires_grad、x.grad は、呼び出す前と同じままです。",
)
@given(
    x=normal("N"),
    grad=normal("N"),
    requires_grad=one_of(False, True),
    has_grad=one_of(False, True),
    examples=20,
)
def test_x_stays_as_it_was(solution, x, grad, requires_grad, has_grad):
    leaf = x.clone().requires_grad_(requires_grad)
    leaf.grad = grad.clone() if has_grad else None
    solution.derivative(cube, leaf)
    expect(leaf, "x").equal_to(x)
    expect(leaf.requires_grad, "x.requires_grad").equal_to(requires_grad)
    expect(leaf.grad, "x.grad").equal_to(grad if has_grad else None)


@states(
    en="square does not change x.",
    ja="square は x を書き換えません。",
)
@given(x=normal("N", "D"), examples=3)
def test_square_leaves_x_as_it_was(solution, x):
    before = x.clone()
    solution.square(x)
    expect(x).equal_to(before)
