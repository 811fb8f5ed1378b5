"""Checks for `first_slope`: one slope, and two that stay apart."""

import torch

from kata_runner.checks import expect, given, one_of, states

# Few digits, so that a failure is easy to follow; no two equal, so that they are told apart.
X = one_of(4.0, -2.5, 0.25, 7.0, -1.0)
A = one_of(1.5, -0.5, 3.0, -6.0)
B = one_of(5.0, -3.5, 0.75, -8.0)
SHAPE = one_of((1,), (1, 1), ())
STEEP = one_of(3.0, -0.5, 200.0, -1000.0, 1.2345e-05)


@states(
    en="At x the slope of a·t² + b·t is 2·a·x + b.",
    ja="x における a·t² + b·t の傾きは 2·a·x + b です。",
)
@given(a=A, b=B, x=X)
def test_slope_of_a_parabola(solution, a, b, x):
    wanted = 2 * a * x + b
    found = solution.slope(lambda t: a * t * t + b * t, x)
    expect(found, "slope(lambda t: a * t * t + b * t, x)").close_to(wanted)


@states(
    en="f may use functions of torch, and may be steep or almost flat: at x the slope of sin(a·t) is "
    "a·cos(a·x).",
    ja="f が torch の関数でも、急に変化する関数でも、ほとんど変化しない関数でも、正しく求まります。"
    "x における sin(a·t) の傾きは a·cos(a·x) です。",
)
@given(a=STEEP, x=X)
def test_slope_of_a_sine(solution, a, x):
    wanted = a * torch.cos(torch.tensor(a * x)).item()
    found = solution.slope(lambda t: torch.sin(a * t), x)
    # A small slope is as exact as a large one: rounded to a few decimals, it would be another.
    expect(found, "slope(lambda t: torch.sin(a * t), x)").close_to(wanted, atol=1e-5 * abs(a))


@states(
    en="two_slopes gives the slope of f and the slope of g, in this order and not added up: b for "
    "b·t, and 2·x for t².",
    ja="two_slopes は f の傾きと g の傾きを、この順に、別々の値として返します。"
    "b·t なら b、t² なら 2·x です。",
)
@given(b=B, x=X)
def test_two_slopes_stay_apart(solution, b, x):
    found = solution.two_slopes(lambda t: b * t, lambda t: t * t, x)
    expect(found, "two_slopes(lambda t: b * t, lambda t: t * t, x)").close_to((b, 2 * x))


@states(
    en="The one element that f returns may have any shape, for example (1,).",
    ja="f が返す1つの要素の形は自由です。たとえば (1,) でもかまいません。",
)
@given(a=A, x=X, shape=SHAPE, examples=6)
def test_shape_of_the_result_does_not_matter(solution, a, x, shape):
    wanted = 2 * a * x
    found = solution.slope(lambda t: (a * t * t).reshape(shape), x)
    expect(found, "slope(lambda t: (a * t * t).reshape(shape), x)").close_to(wanted)


@states(
    en="In two_slopes, too, the one element that f and g return may have any shape.",
    ja="two_slopes でも、f と g が返す1つの要素の形は自由です。",
)
@given(a=A, x=X, shape=SHAPE, examples=6)
def test_shapes_of_both_results_do_not_matter(solution, a, x, shape):
    wanted = (2 * a * x, a)
    found = solution.two_slopes(
        lambda t: (a * t * t).reshape(shape), lambda t: (a * t).reshape(shape), x
    )
    expect(
        found,
        "two_slopes(lambda t: (a * t * t).reshape(shape), lambda t: (a * t).reshape(shape), x)",
    ).close_to(wanted)


def are_the_same(numbers):
    """Compared as they are written, so that nan is the same as nan."""
    first, second = map(str, numbers)
    return first == second


@states(
    en="Every call starts afresh: nothing is added to what an earlier call left in a `.grad`.",
    ja="呼び出すたびに最初から計算します。前の呼び出しで `.grad` に残った値には加算されません。",
)
@given(a=A, x=X, examples=3)
def test_calls_do_not_add_up(solution, a, x):
    found = [solution.slope(lambda t: a * t, x) for _ in range(2)]
    expect(found, "[slope(lambda t: a * t, x), slope(lambda t: a * t, x)]").satisfies(
        are_the_same,
        en="the second of two equal calls should give the same number as the first; a tensor that "
        "both calls use keeps its `.grad` in between",
        ja="同じ呼び出しを2回行ったら、2回目も1回目と同じ数値になるはずです。"
        "2つの呼び出しが同じテンソルを使うと、`.grad` の値が残ったままになります",
        drawn=True,
    )
