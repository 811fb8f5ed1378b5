"""Checks for `second_derivative`: the slope of a slope, H·v without H, and Newton's step."""

import torch

from kata_runner.checks import (
    dtypes,
    expect,
    given,
    largest_tensor,
    normal,
    one_of,
    sizes,
    states,
    uniform,
)

# Few digits, so that a failure is easy to follow; none is 0.
X = one_of(4.0, -2.5, 0.25, 7.0, -1.0)
A = one_of(1.5, -0.5, 3.0, -6.0)
B = one_of(5.0, -3.5, 0.75, -8.0)
ABOUT_SIX_DIGITS = {"rtol": 1e-5, "atol": 1e-5}


def valley(a, b):
    """a·x³ added up, plus (b·x)²: every number has to do with every other one."""
    return lambda t: (a * t**3).sum() + (b @ t) ** 2


def valley_times(a, b, x, v):
    """Its Hessian, 6·a·x on the diagonal plus 2·b·bᵀ, times v: (D,)."""
    return 6 * a * x * v + 2 * b * (b * v).sum()


# --- curvature


@states(
    en="The curvature of a·t³ + b·t² is 6·a·x + 2·b at every element of x.",
    ja="a·t³ + b·t² の curvature は、x の各要素で 6·a·x + 2·b です。",
)
@given(x=normal("N", "D", contiguous=False), a=A, b=B, dtype=dtypes())
def test_curvature_of_a_cubic(solution, x, a, b, dtype):
    wanted = 6 * a * x + 2 * b  # (N, D)
    found = solution.curvature(lambda t: a * t**3 + b * t**2, x)
    expect(found, "curvature(lambda t: a * t**3 + b * t**2, x)").close_to(wanted)


@states(
    en="x can have any number of dimensions, and the curvature has the shape of x.",
    ja="x の次元の数は自由で、curvature は x と同じ形です。",
)
@given(number=normal(), row=normal("N"), box=normal("N", 1, 3), examples=5)
def test_shape_is_that_of_x(solution, number, row, box):
    for x in (row, box, number):
        wanted = 12 * x**2  # (N,), then (N, 1, 3), then ()
        found = solution.curvature(lambda t: t**4, x)
        expect(found, "curvature(lambda t: t**4, x)").close_to(wanted)


@states(
    en="The curvature is exact, even for a function as steep as sin(1000·t): it is not estimated from nearby "
    "points.",
    ja="sin(1000·t) のように急に変化する関数でも、curvature は正確です。近くの点からの見積もりでは"
    "ありません。",
)
@given(x=uniform("N", low=-1.0, high=1.0), examples=4)
def test_curvature_is_exact(solution, x):
    x = x.double()  # float64 has enough digits to tell an estimate from the curvature
    wanted = -(1000**2) * torch.sin(1000 * x)  # (N,)
    found = solution.curvature(lambda t: torch.sin(1000 * t), x)
    expect(found, "curvature(lambda t: torch.sin(1000 * t), x)").close_to(wanted)


@states(
    en="The curvature is detached, whether x requires a gradient or not.",
    ja="x.requires_grad が True でも False でも、curvature は計算グラフから切り離されています。",
)
@given(x=normal("N"), requires_grad=one_of(False, True), examples=4)
def test_curvature_is_detached(solution, x, requires_grad):
    wanted = 12 * x**2  # (N,)
    leaf = x.clone().requires_grad_(requires_grad)
    found = solution.curvature(lambda t: t**4, leaf)
    expect(found, "curvature(lambda t: t**4, x)").close_to(wanted, requires_grad=False)


@states(
    en="curvature leaves x as it was: its values, x.requires_grad and x.grad.",
    ja="curvature を呼び出しても、x の値、x.requires_grad、x.grad は変わりません。",
)
@given(
    x=normal("N"),
    grad=normal("N"),
    requires_grad=one_of(False, True),
    has_grad=one_of(False, True),
    examples=8,
)
def test_curvature_leaves_x_alone(solution, x, grad, requires_grad, has_grad):
    leaf = x.clone().requires_grad_(requires_grad)
    leaf.grad = grad.clone() if has_grad else None
    solution.curvature(lambda t: t**3, leaf)
    expect(leaf, "x").equal_to(x)
    expect(leaf.requires_grad, "x.requires_grad").equal_to(requires_grad)
    expect(leaf.grad, "x.grad").equal_to(grad if has_grad else None)


@states(
    en="What is in x.grad does not matter, and a second call gives the same curvature.",
    ja="x.grad の内容は結果に影響せず、2回呼び出しても curvature は同じです。",
)
@given(x=normal("N"), grad=normal("N"), examples=4)
def test_old_gradient_does_not_matter(solution, x, grad):
    wanted = 6 * x  # (N,)
    leaf = x.clone().requires_grad_()
    leaf.grad = grad.clone()
    for en, ja in (("first", "1"), ("second", "2")):
        with torch.no_grad():
            leaf.copy_(x)
        expect(
            solution.curvature(lambda t: t**3, leaf),
            en=f"curvature(lambda t: t**3, x), the {en} time",
            ja=f"{ja}回目の curvature(lambda t: t**3, x)",
        ).close_to(wanted)


# --- hessian_times


@states(
    en="hessian_times is H·v: for (a·t³).sum() + (b @ t)², it is 6·a·x·v + 2·b·(b @ v).",
    ja="hessian_times は H·v です。(a·t³).sum() + (b @ t)² では、6·a·x·v + 2·b·(b @ v) です。",
)
@given(
    x=normal("D", contiguous=False),
    v=normal("D", contiguous=False),
    a=normal("D"),
    b=normal("D"),
    D=sizes(3, 2, 1, 4),
    dtype=dtypes(),
)
def test_hessian_times_v(solution, x, v, a, b, D, dtype):
    wanted = valley_times(a, b, x, v)  # (D,)
    found = solution.hessian_times(valley(a, b), x, v)
    expect(found, "hessian_times(lambda t: (a * t**3).sum() + (b @ t) ** 2, x, v)").close_to(
        wanted, rtol=1e-5, atol=1e-4
    )


@states(
    en="hessian_times is exact, even for a function as steep as sin(1000·t): it is not estimated from nearby "
    "points.",
    ja="sin(1000·t) のように急に変化する関数でも、hessian_times は正確です。"
    "近くの点からの見積もりではありません。",
)
@given(x=uniform("D", low=-1.0, high=1.0), v=normal("D"), D=sizes(3, 1), examples=4)
def test_hessian_times_is_exact(solution, x, v, D):
    x, v = x.double(), v.double()
    wanted = -(1000**2) * torch.sin(1000 * x) * v  # (D,)
    found = solution.hessian_times(lambda t: torch.sin(1000 * t).sum(), x, v)
    expect(found, "hessian_times(lambda t: torch.sin(1000 * t).sum(), x, v)").close_to(wanted)


@states(
    en="hessian_times does not make the Hessian: no tensor has more than 20·D elements.",
    ja="hessian_times はヘッセ行列を作りません。要素が 20·D 個を超えるテンソルはありません。",
)
@given(x=normal(200), v=normal(200), a=normal(200), b=normal(200), examples=1)
def test_the_hessian_is_not_made(solution, x, v, a, b):
    largest = largest_tensor(lambda: solution.hessian_times(valley(a, b), x, v))
    expect(
        largest,
        en="the number of elements of the largest tensor, for D = 200",
        ja="D = 200 のときに作られた最大のテンソルの要素数",
    ).satisfies(
        lambda elements: elements <= 20 * 200,
        en="It should be at most 20·D = 4000.",
        ja="20·D = 4000 以下でなければなりません。",
    )


@states(
    en="The result of hessian_times is detached, whether x and v require a gradient or not.",
    ja="x.requires_grad や v.requires_grad が True でも False でも、hessian_times の結果は"
    "計算グラフから切り離されています。",
)
@given(
    x=normal(3),
    v=normal(3),
    a=normal(3),
    b=normal(3),
    x_requires_grad=one_of(False, True),
    v_requires_grad=one_of(False, True),
    examples=6,
)
def test_product_is_detached(solution, x, v, a, b, x_requires_grad, v_requires_grad):
    wanted = valley_times(a, b, x, v)  # (3,)
    found = solution.hessian_times(
        valley(a, b),
        x.clone().requires_grad_(x_requires_grad),
        v.clone().requires_grad_(v_requires_grad),
    )
    expect(found, "hessian_times(f, x, v)").close_to(
        wanted, rtol=1e-5, atol=1e-4, requires_grad=False
    )


@states(
    en="hessian_times leaves x and v as they were: their values, requires_grad and .grad.",
    ja="hessian_times を呼び出しても、x と v の値、requires_grad、.grad は変わりません。",
)
@given(x=normal(3), v=normal(3), grad=normal(3), requires_grad=one_of(False, True), examples=4)
def test_hessian_times_leaves_x_and_v_alone(solution, x, v, grad, requires_grad):
    one, other = (t.clone().requires_grad_(requires_grad) for t in (x, v))
    one.grad = grad.clone()
    solution.hessian_times(lambda t: (t**3).sum(), one, other)
    expect({"x": one, "v": other}, en="x and v", ja="x と v").equal_to({"x": x, "v": v})
    expect([one.requires_grad, other.requires_grad], "[x.requires_grad, v.requires_grad]").equal_to(
        [requires_grad, requires_grad]
    )
    expect({"x": one.grad, "v": other.grad}, "{'x': x.grad, 'v': v.grad}").equal_to(
        {"x": grad, "v": None}
    )


# --- newton_step


@states(
    en="One Newton step from x leads to the bottom or top of a parabola: to c, for a·(t - c)².",
    ja="放物線では、x からニュートン法の1ステップで底または頂上に着きます。a·(t - c)² なら c です。",
)
@given(x=X, a=A, c=B, examples=8)
def test_newton_finds_the_end_of_a_parabola(solution, x, a, c):
    found = solution.newton_step(lambda t: a * (t - c) ** 2, x)
    expect(found, "newton_step(lambda t: a * (t - c) ** 2, x)").close_to(c, **ABOUT_SIX_DIGITS)


@states(
    en="newton_step is x - f'(x)/f''(x): for a·t³ + b·t, it is x - (3·a·x² + b)/(6·a·x), as a Python float.",
    ja="newton_step は x - f'(x)/f''(x) で、Python の float です。a·t³ + b·t では "
    "x - (3·a·x² + b)/(6·a·x) です。",
)
@given(x=X, a=A, b=B, examples=10)
def test_newton_step_of_a_cubic(solution, x, a, b):
    wanted = x - (3 * a * x**2 + b) / (6 * a * x)
    found = solution.newton_step(lambda t: a * t**3 + b * t, x)
    expect(found, "newton_step(lambda t: a * t**3 + b * t, x)").close_to(wanted, **ABOUT_SIX_DIGITS)
