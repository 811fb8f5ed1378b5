"""Checks for `broadcasting`: which element meets which, and when none should meet."""

import torch

from kata_runner.checks import (
    dtypes,
    error_of,
    expect,
    given,
    many_rows,
    normal,
    one_of,
    sizes,
    states,
)


@states(
    en="weighted_rows multiplies row n of x by w[n]: (N, D) and (N,) give (N, D).",
    ja="weighted_rows は、x の n 行目に w[n] を掛けます。(N, D) と (N,) から (N, D) が得られます。",
)
@given(
    x=normal("N", "D", contiguous=False),
    w=normal("N", contiguous=False),
    N=sizes(3, 1, 4),
    D=sizes(4, 1, 3),
    dtype=dtypes(),
)
def test_each_row_has_its_weight(solution, x, w, N, D, dtype):
    weighted = torch.stack([row * weight for row, weight in zip(x, w, strict=True)])  # (N, D)
    expect(solution.weighted_rows(x, w), "weighted_rows(x, w)").close_to(weighted)


@states(
    en="After standardise, each column of x (N, D) has mean 0, and the mean of its squares is 1.",
    ja="standardise の結果では、x (N, D) のどの列も、平均が 0、2乗の平均が 1 になります。",
)
@given(x=normal("N", "D", contiguous=False), N=sizes(3, 4, 37), D=sizes(4, 1, 3), dtype=dtypes())
def test_columns_are_standardised(solution, x, N, D, dtype):
    wanted = _standardised(x)  # (N, D)
    expect(solution.standardise(x), "standardise(x)").close_to(wanted, rtol=1e-4, atol=1e-4)


@states(
    en="A column in which the same small whole number is repeated becomes 0, and so does every column of "
    "a table with a single row.",
    ja="同じ小さな整数が並んだ列は 0 になります。1行しかない表では、どの列も 0 になります。",
)
@given(column=normal("N"), value=one_of(2.0, -3.0, 0.0), N=sizes(3, 1, 4, 7), examples=8)
def test_constant_columns_become_zero(solution, column, value, N):
    x = torch.stack([column, torch.full_like(column, value)], dim=1)  # (N, 2)
    wanted = _standardised(x)  # (N, 2)
    expect(
        solution.standardise(x),
        "standardise(torch.stack([column, torch.full_like(column, value)], dim=1))",
    ).close_to(wanted, rtol=1e-4, atol=1e-4)


@states(
    en="Row n, column m of distances is how far point n of a is from point m of b: (N, D) and (M, D) "
    "give (N, M).",
    ja="distances の n 行 m 列は、a の点 n と b の点 m の距離です。"
    "(N, D) と (M, D) から (N, M) が得られます。",
)
@given(
    a=normal("N", "D", contiguous=False),
    b=normal("M", "D", contiguous=False),
    N=sizes(3, 1, 4),
    M=sizes(4, 1, 5),
    D=sizes(3, 1, 4),
    dtype=dtypes(),
)
def test_each_point_meets_each_point(solution, a, b, N, M, D, dtype):
    wanted = _distances(a, b)  # (N, M)
    expect(solution.distances(a, b), "distances(a, b)").close_to(wanted, atol=1e-2)


@states(
    en="The distance of a point to itself is 0, not nan.",
    ja="同じ点どうしの距離は 0 で、nan にはなりません。",
)
@given(a=normal("N", "D", std=3.0), N=many_rows(), D=sizes(3, 1, 4), examples=20)
def test_a_point_is_at_its_own_place(solution, a, N, D):
    # Which of the roots is nan, if one is, depends on how a processor rounds.
    expect(solution.distances(a, a.clone()), "distances(a, a)").satisfies(
        lambda found: (
            isinstance(found, torch.Tensor)
            and found.shape == (len(a), len(a))
            and bool((found.diagonal().abs() < 1e-2).all())
        ),
        en="from the top left to the bottom right, each number has to be 0",
        ja="左上から右下への対角線上の値は、すべて 0 でなければなりません",
        drawn=True,
    )


@states(
    en="mse is the mean of the squared differences, as a tensor with the shape ().",
    ja="mse は差の2乗の平均で、形が () のテンソルです。",
)
@given(
    prediction=normal("N", "D", contiguous=False),
    target=normal("N", "D", contiguous=False),
    N=sizes(3, 1, 4),
    D=sizes(1, 3),
    dtype=dtypes(),
)
def test_mse_is_a_mean_of_squares(solution, prediction, target, N, D, dtype):
    wanted = torch.square(prediction - target).sum() / (N * D)  # ()
    expect(solution.mse(prediction, target), "mse(prediction, target)").close_to(wanted)


@states(
    en="mse raises ValueError where the two shapes differ, also where broadcasting would be possible.",
    ja="mse は、2つの形が違えば ValueError になります。ブロードキャストができる場合も同じです。",
)
@given(
    shapes=one_of(
        ((4, 1), (4,)),
        ((4,), (4, 1)),
        ((3, 4), (4,)),
        ((3, 4), (3, 1)),
        ((3, 4), (4, 3)),
        ((3, 4), (12,)),
        ((3,), (4,)),
        ((), (1,)),
    ),
    examples=16,
)
def test_other_shapes_are_refused(solution, device, shapes):
    one, other = (torch.ones(shape, device=device) for shape in shapes)
    error = error_of(lambda: solution.mse(one, other), ValueError)
    expect(error, "mse(torch.ones(shapes[0]), torch.ones(shapes[1]))").equal_to("ValueError")


@states(
    en="The functions do not change the tensors that they are given.",
    ja="どの関数も、渡されたテンソルを書き換えません。",
)
@given(x=normal("N", "D"), w=normal("N"), N=sizes(3, 1), D=sizes(4, 2), examples=3)
def test_arguments_stay_as_they_are(solution, x, w, N, D):
    given_x, given_w = x.clone(), w.clone()  # (N, D), (N,)
    solution.weighted_rows(given_x, given_w)
    solution.standardise(given_x)
    solution.distances(given_x, given_x)
    solution.mse(given_x, given_x)
    given_tensors = {"x": given_x, "w": given_w}
    expect(
        given_tensors,
        en="x and w after all four functions were called",
        ja="4つの関数を呼び出した後の x と w",
    ).equal_to({"x": x, "w": w})


def _standardised(x: torch.Tensor) -> torch.Tensor:
    """One column after the other: (N, D) gives (N, D)."""
    columns = []
    for column in x.unbind(dim=1):  # (N,)
        centred = column - column.mean()
        scale = centred.square().mean().sqrt()
        columns.append(centred / scale if scale > 0 else torch.zeros_like(centred))
    return torch.stack(columns, dim=1)


def _distances(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """One point of a after the other: (N, D) and (M, D) give (N, M)."""
    return torch.stack([(b - point).square().sum(dim=1).sqrt() for point in a])
