"""Checks for `square_derivative`: x² and its slope, and what has to stay as it was."""

import torch

from kata_runner.checks import dtypes, expect, given, normal, one_of, states, uniform


def cube(x):
    """x³, an elementwise function whose slope is 3·x²."""
    return x * x * x


@states(
    en="square(x) is x², element by element, and leaves x as it is.",
    ja="square(x) は要素ごとの x² を返し、x そのものは変えません。",
)
@given(x=normal("N", "D"), dtype=dtypes())
def test_square_multiplies_x_by_itself(solution, x, dtype):
    before, squared = x.clone(), x * x
    expect(solution.square(x)).close_to(squared)
    expect(x).equal_to(before)


@states(
    en="The result of square(x) knows that it came from x: autograd finds the slope 2·x.",
    ja="square(x) の結果は x とつながっていて、autograd が傾き 2·x を求められます。",
)
@given(x=normal("N", "D"), c=normal("N", "D"), dtype=dtypes())
def test_square_can_be_differentiated(solution, x, c, dtype):
    leaf = x.clone().requires_grad_()
    y = solution.square(leaf)
    expect(y, "square(x)").close_to(x * x, requires_grad=True)
    (c * y).sum().backward()
    expect(
        leaf.grad, en="the gradient of (c * square(x)).sum()", ja="(c * square(x)).sum() の勾配"
    ).close_to(2 * c * x)


@states(
    en="At 1, 0 and 10 the slopes of x * x are 2, 0 and 20.",
    ja="1、0、10 における x * x の傾きは 2、0、20 です。",
)
def test_slopes_of_the_task(solution, device):
    def f(x):
        return x * x

    x = torch.tensor([1.0, 0.0, 10.0], device=device)  # (3,)
    slope = torch.tensor([2.0, 0.0, 20.0], device=device)  # (3,)
    expect(solution.derivative(f, x)).close_to(slope)


@states(
    en="derivative follows whatever f it is given: for a·x³ + b·x² the slope is 3·a·x² + 2·b·x.",
    ja="derivative は渡された f を微分します。a·x³ + b·x² なら傾きは 3·a·x² + 2·b·x です。",
)
@given(x=normal("N", "D"), a=normal(), b=normal(), dtype=dtypes())
def test_slope_of_any_elementwise_function(solution, x, a, b, dtype):
    def f(x):
        return a * x**3 + b * x**2

    slope = 3 * a * x**2 + 2 * b * x  # (N, D)
    expect(solution.derivative(f, x)).close_to(slope)


@states(
    en="f may reduce x to one number: for the mean of w·(x + 2)² the slope at each of the n "
    "elements is w·2·(x + 2)/n.",
    ja="f が x を1つの数にまとめる場合も同じです。w·(x + 2)² の平均なら、"
    "n 個の要素それぞれの傾きは w·2·(x + 2)/n です。",
)
@given(x=normal("N", "D"), w=normal("N", "D"), dtype=dtypes())
def test_slope_of_a_function_that_returns_one_number(solution, x, w, dtype):
    def f(x):
        return (w * (x + 2) ** 2).mean()

    slope = w * 2 * (x + 2) / x.numel()  # (N, D)
    expect(solution.derivative(f, x)).close_to(slope)


@states(
    en="x may have any number of dimensions, and the slopes have the shape of x.",
    ja="x の次元はいくつでもよく、傾きは x と同じ形になります。",
)
@given(number=normal(), row=normal("N"), box=normal("N", 1, 3), examples=6)
def test_shape_is_that_of_x(solution, number, row, box):
    for x in (row, box, number):
        slope = 3 * x**2  # (N,), then (N, 1, 3), then ()
        expect(solution.derivative(cube, x)).close_to(slope)


@states(
    en="The slope is exact, not estimated from two nearby points: also where f is as steep as "
    "sin(1000·x).",
    ja="傾きは、近くの2点から見積もった値ではなく正確な値です。"
    "sin(1000·x) のように急に変化する関数でも同じです。",
)
@given(x=uniform("N", low=-1, high=1), examples=6)
def test_slope_is_exact(solution, x):
    def f(x):
        return torch.sin(1000 * x)

    x = x.double()  # in float64 an estimate is told from the slope
    slope = 1000 * torch.cos(1000 * x)  # (N,)
    expect(solution.derivative(f, x)).close_to(slope)


@states(
    en="The result is detached, whether x requires a gradient or not.",
    ja="x が勾配を求める設定でもそうでなくても、結果は計算グラフから切り離されています。",
)
@given(x=normal("N"), requires_grad=one_of(False, True), examples=8)
def test_result_is_detached(solution, x, requires_grad):
    leaf = x.clone().requires_grad_(requires_grad)
    slope = solution.derivative(cube, leaf)
    expect(slope, "derivative(cube, x)").close_to(3 * x**2, requires_grad=False)


@states(
    en="Asked twice about the same x, derivative gives the same answer twice.",
    ja="同じ x について2回呼べば、2回とも同じ答えになります。",
)
@given(x=normal("N"), requires_grad=one_of(False, True), examples=8)
def test_second_call_gives_the_same_answer(solution, x, requires_grad):
    leaf = x.clone().requires_grad_(requires_grad)
    for en, ja in (("first", "1"), ("second", "2")):
        slope = solution.derivative(cube, leaf)
        expect(
            slope,
            en=f"derivative(cube, x), the {en} time",
            ja=f"{ja}回目の derivative(cube, x)",
        ).close_to(3 * x**2)


@states(
    en="A later call changes no earlier result.",
    ja="あとの呼び出しは、前に返した結果を変えません。",
)
@given(x=normal("N"), requires_grad=one_of(False, True), examples=8)
def test_earlier_result_stays(solution, x, requires_grad):
    leaf = x.clone().requires_grad_(requires_grad)
    earlier = solution.derivative(cube, leaf)
    solution.derivative(torch.sin, leaf)
    expect(
        earlier,
        en="derivative(cube, x), after derivative(sin, x)",
        ja="derivative(sin, x) を呼んだ後の、前の derivative(cube, x)",
    ).close_to(3 * x**2)


@states(
    en="x stays as it was: its values, x.requires_grad and x.grad, whatever they were.",
    ja="x の値も x.requires_grad も x.grad も、呼び出す前と同じままです。",
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
