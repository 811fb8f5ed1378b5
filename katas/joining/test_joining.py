"""Checks for `joining`: `cat`, `stack`, a split that keeps rows together, and windows."""

import torch
from torch import Tensor

from kata_runner.checks import (
    dtypes,
    expect,
    given,
    normal,
    one_of,
    seeds,
    share_tolerance,
    sizes,
    states,
)

CALL = "shuffled_split(x, torch.arange(N), count, generator)"
RUNS = 300  # splits, of which the share of each row is counted


@states(
    en="with_bias_column adds a column of ones after the columns of x: (N, D) gives (N, D + 1).",
    ja="with_bias_column は、x の列の後に 1 の列を加えます。(N, D) から (N, D + 1) が得られます。",
)
@given(x=normal("N", "D", contiguous=False), N=sizes(3, 1, 4, 37), D=sizes(4, 1, 5), dtype=dtypes())
def test_a_column_of_ones_is_added(solution, x, N, D, dtype):
    wanted = x.new_ones((N, D + 1))  # (N, D + 1)
    wanted[:, :D] = x
    expect(solution.with_bias_column(x), "with_bias_column(x)").equal_to(wanted)


@states(
    en="batch puts each of N examples (D,) into a row of its own: (N, D).",
    ja="batch は、N 個の (D,) を1行に1つずつ並べ、(N, D) にします。",
)
@given(x=normal("N", "D"), N=sizes(3, 1, 4, 37), D=sizes(4, 1, 5), dtype=dtypes())
def test_each_example_is_a_row(solution, x, N, D, dtype):
    examples = [row.clone() for row in x]
    expect(solution.batch(examples), "batch(list(x))").equal_to(x)


def two_pairs(returned) -> bool:
    """Is it ((x_1, y_1), (x_2, y_2))?"""
    return len(returned) == 2 and all(
        isinstance(x, Tensor) and isinstance(y, Tensor) and (x.ndim, y.ndim) == (2, 1)
        for x, y in returned
    )


def split(solution, x, count, generator):
    """What a solution makes of x, with the number of its row as the y of each row."""
    returned = solution.shuffled_split(x, torch.arange(len(x), device=x.device), count, generator)
    expect(returned, CALL).satisfies(
        two_pairs,
        en="It should be two pairs of tensors, ((x_1, y_1), (x_2, y_2)); each x has two axes, and "
        "each y has one.",
        ja="テンソルの組が2つ、((x_1, y_1), (x_2, y_2)) の形で必要です。x の軸は2つ、y の軸は1つです。",
    )
    return returned


@states(
    en="The first part of shuffled_split has `count` rows, the second one the other N - count, "
    "also where one of them is empty.",
    ja="shuffled_split の1つ目は count 行、2つ目は残りの N - count 行です。一方が空の場合も同じです。",
)
@given(x=normal("N", "D"), part=one_of(0.5, 0.0, 1.0, 0.8), N=sizes(5, 1, 4), seed=seeds())
def test_the_parts_have_the_right_sizes(solution, x, part, N, seed):
    count = round(part * N)
    D = x.shape[1]
    (x_1, y_1), (x_2, y_2) = split(solution, x, count, torch.Generator().manual_seed(seed))
    shapes = [tuple(t.shape) for t in (x_1, y_1, x_2, y_2)]
    expect(
        shapes,
        en="the shapes of x_1, y_1, x_2, y_2",
        ja="x_1、y_1、x_2、y_2 の形",
    ).equal_to([(count, D), (count,), (N - count, D), (N - count,)])


@states(
    en="Each row is in one of the two parts, exactly once.",
    ja="どの行も、2つのうちのどちらか一方に、一度だけ入ります。",
)
@given(x=normal("N", "D"), N=sizes(5, 4, 37), seed=seeds(), examples=5)
def test_each_row_comes_once(solution, x, N, seed):
    (_, y_1), (_, y_2) = split(solution, x, N // 3, torch.Generator().manual_seed(seed))
    wanted = torch.arange(N, device=x.device)  # (N,)
    expect(
        torch.cat([y_1, y_2]).sort().values,
        en="the numbers of all rows in both parts, sorted",
        ja="2つに入っている行の番号をすべて並べ替えたもの",
    ).equal_to(wanted)


def are_together(mine, rows) -> bool:
    """Is each row still the one of its number?"""
    x, numbers = mine.values()
    return x.dtype == rows.dtype and torch.equal(x, rows[numbers.long()])


@states(
    en="Each row of x is still together with its y, in both parts.",
    ja="2つのどちらでも、x の行と y の対応が保たれています。",
)
@given(N=sizes(5, 4, 37), seed=seeds(), dtype=dtypes(), examples=6)
def test_rows_stay_together(solution, device, N, seed, dtype):
    numbers = torch.arange(N, dtype=dtype, device=device)  # (N,)
    x = torch.stack([numbers, 10 * numbers], dim=1)  # (N, 2)
    rows = x.clone()
    pairs = split(solution, x, N // 2, torch.Generator().manual_seed(seed))
    for i in (0, 1):
        expect(
            {f"x_{i + 1}": pairs[i][0], f"y_{i + 1}": pairs[i][1]},
            en="where row n of x is [n, 10·n], and y[n] is n",
            ja="x の n 行目が [n, 10·n]、y[n] が n のとき",
        ).satisfies(
            are_together,
            rows,
            en=f"each row of x_{i + 1} should begin with its number, which y_{i + 1} has in the same place",
            ja=f"x_{i + 1} の各行は、y_{i + 1} の同じ位置にある番号で始まる行でなければなりません",
        )


@states(
    en="Each row has the same chance to be in the first part.",
    ja="1つ目に入る確率は、どの行も同じです。",
)
@given(x=normal(4, 2), count=one_of(1, 2), seed=seeds(), examples=2)
def test_each_row_has_the_same_chance(solution, x, count, seed):
    generator = torch.Generator().manual_seed(seed)
    chosen = [0] * 4
    for _ in range(RUNS):
        (_, y_1), _ = split(solution, x, count, generator)
        for n in y_1.tolist():
            chosen[int(n)] += 1
    shares = torch.tensor(chosen) / RUNS  # (4,)
    share = count / 4
    chance = share_tolerance(share, RUNS)
    expect(
        shares,
        en=f"the share of {RUNS} splits in which each row was in the first part "
        f"(±{chance:.2f} may be chance)",
        ja=f"{RUNS}回分けたとき、それぞれの行が1つ目に入った割合（±{chance:.2f} は偶然の範囲）",
    ).close_to(torch.full((4,), share), rtol=0, atol=chance)


@states(
    en="Generators with the same seed give the same split, whatever else the program has drawn.",
    ja="シードが同じ生成器からは、プログラムのほかの場所で乱数が使われていても、同じ分け方が得られます。",
)
@given(x=normal(12, 2), seed=seeds(), examples=3)
def test_the_generator_alone_decides(solution, x, seed):
    runs = []
    for other in (1, 2):
        torch.manual_seed(other)
        (_, y_1), (_, y_2) = split(solution, x, 6, torch.Generator().manual_seed(seed))
        runs.append((y_1, y_2))
    expect(
        runs,
        en="the y of two splits with the same seed",
        ja="シードが同じ2回の分割で得られた y",
    ).satisfies(
        lambda both: all(torch.equal(a, b) for a, b in zip(*both, strict=True)),
        en="Both splits should be the same.",
        ja="2回とも同じ分け方でなければなりません。",
    )


@states(
    en="batch leaves the list and the examples in it as they are.",
    ja="batch は、渡されたリストと、その中のテンソルを変更しません。",
)
@given(x=normal("N", 3), N=sizes(3, 1), examples=2)
def test_the_list_is_left_alone(solution, x, N):
    examples = [row.clone() for row in x]
    solution.batch(examples)
    expect(
        examples, en="the list after batch(examples)", ja="batch(examples) の後のリスト"
    ).equal_to(list(x))


@states(
    en="with_bias_column leaves `x` as it is, numbers and shape.",
    ja="with_bias_column は、渡された x を、数値も形も変更しません。",
)
@given(x=normal("N", "D"), N=sizes(3, 4), D=sizes(4, 5), examples=2)
def test_x_is_left_alone(solution, x, N, D):
    before = x.clone()
    solution.with_bias_column(x)
    expect(x, en="x after with_bias_column(x)", ja="with_bias_column(x) の後の x").equal_to(before)


@states(
    en="shuffled_split leaves `x` and `y` as they are.",
    ja="shuffled_split は、渡された x と y を変更しません。",
)
@given(x=normal(12, 2), seed=seeds(), examples=3)
def test_the_data_is_left_alone(solution, x, seed):
    y = torch.arange(12, device=x.device)  # (12,)
    before = {"x": x.clone(), "y": y.clone()}
    solution.shuffled_split(x, y, 6, torch.Generator().manual_seed(seed))
    expect({"x": x, "y": y}, en="x and y afterwards", ja="呼び出した後の x と y").equal_to(before)


@states(
    en="windows are all pieces of `width` neighbours, in order: (T,) gives (T - width + 1, width).",
    ja="windows は、隣り合う width 個の値を順にすべて並べます。(T,) から (T - width + 1, width) が"
    "得られます。",
)
@given(
    series=normal("T", contiguous=False),
    width=one_of(3, 1, 4),
    T=sizes(6, 4, 5, 37),
    dtype=dtypes(),
)
def test_every_window_is_a_row(solution, series, width, T, dtype):
    numbers = series.tolist()
    rows = [numbers[start : start + width] for start in range(T - width + 1)]
    wanted = torch.tensor(rows, dtype=dtype, device=series.device)  # (T - width + 1, width)
    expect(solution.windows(series, width), "windows(series, width)").equal_to(wanted)


@states(
    en="Writing into a row of the windows changes neither the series nor another row, whatever "
    "the width is.",
    ja="windows の結果の行に書き込んでも、series やほかの行は変わりません。width が何であっても同じです。",
)
@given(series=normal("T"), width=one_of(3, 1, 4), T=sizes(6, 4), examples=5)
def test_windows_are_copies(solution, series, width, T):
    numbers = series.tolist()
    rows = [numbers[start : start + width] for start in range(T - width + 1)]
    wanted = torch.tensor(rows, device=series.device)  # (T - width + 1, width)
    wanted[0, -1] = 100.0
    before = series.clone()  # (T,)
    result = solution.windows(series, width)
    result[0, -1] = 100.0
    expect(
        result,
        en="the windows, after `windows[0, -1] = 100`",
        ja="`windows[0, -1] = 100` の後の窓（戻り値）",
    ).close_to(wanted)
    expect(
        series,
        en="the series, after `windows[0, -1] = 100`",
        ja="`windows[0, -1] = 100` の後の series",
    ).equal_to(before)
