"""Checks for `indexing`: what index tensors and masks pick, and what is written where."""

import torch

from kata_runner.checks import (
    booleans,
    dtypes,
    expect,
    given,
    integers,
    many_rows,
    normal,
    one_of,
    sizes,
    states,
    uniform,
    used,
)


@states(
    en="picked takes from each row the number in its own column: (N, K) and (N,) give (N,).",
    ja="picked は、行ごとに、その行に指定された列の値を取り出します。(N, K) と (N,) から (N,) が"
    "得られます。",
)
@given(
    scores=normal("N", "K", contiguous=False),
    target=integers("N", high="K"),
    N=sizes(3, 1, 4, 37),
    K=sizes(4, 1, 5),
    dtype=dtypes(),
)
def test_each_row_gives_the_number_of_its_column(solution, scores, target, N, K, dtype):
    wanted = torch.stack([scores[n, k] for n, k in enumerate(target.tolist())])  # (N,)
    expect(solution.picked(scores, target), "picked(scores, target)").equal_to(wanted)


@states(
    en="rows_where keeps the rows for which `keep` is True, in their order.",
    ja="rows_where は、keep が True の行を、元の順序のまま返します。",
)
@given(
    x=normal("N", "D", contiguous=False),
    keep=booleans("N"),
    N=sizes(4, 5, 37),
    D=sizes(3, 1, 5),
    dtype=dtypes(),
)
def test_rows_are_kept(solution, x, keep, N, D, dtype):
    wanted = x.new_zeros((0, D))  # (0, D)
    for n, kept in enumerate(keep.tolist()):
        if kept:
            wanted = torch.cat([wanted, x[n : n + 1]])
    expect(solution.rows_where(x, keep), "rows_where(x, keep)").equal_to(wanted)


@states(
    en="If only one row is kept, the result is (1, D).",
    ja="残る行が1つだけのとき、結果の形は (1, D) です。",
)
@given(x=normal("N", "D"), n=integers(1, high="N"), examples=5)
def test_a_single_row_is_still_a_table(solution, x, n):
    wanted = x[n]  # (1, D)
    keep = torch.arange(len(x), device=x.device) == n  # (N,)
    expect(solution.rows_where(x, keep), "rows_where(x, torch.arange(N) == n)").equal_to(wanted)


@states(
    en="If no row is kept, the result is (0, D).",
    ja="残る行が1つもないとき、結果の形は (0, D) です。",
)
@given(x=normal("N", "D"), examples=4)
def test_no_row_is_an_empty_table(solution, x):
    keep = torch.zeros(len(x), dtype=torch.bool, device=x.device)  # (N,)
    wanted = x[:0]  # (0, D)
    expect(
        solution.rows_where(x, keep), "rows_where(x, torch.zeros(N, dtype=torch.bool))"
    ).equal_to(wanted)


@states(
    en="masked_mean is, for each row, the mean of the numbers for which the mask is True.",
    ja="masked_mean は、行ごとに、mask が True の要素の平均を求めます。",
)
@given(
    x=normal("N", "T", contiguous=False),
    mask=booleans("N", "T", some=True),
    N=sizes(3, 1, 4, 37),
    T=sizes(4, 1, 5),
    dtype=dtypes(),
)
def test_the_mean_counts_what_the_mask_shows(solution, x, mask, N, T, dtype):
    wanted = torch.stack([x[n, mask[n]].mean() for n in range(N)])  # (N,)
    expect(solution.masked_mean(x, mask), "masked_mean(x, mask)").close_to(
        wanted, rtol=1e-5, atol=1e-5
    )


@states(
    en="A number that is 0 counts, too, if the mask is True there.",
    ja="値が 0 の要素も、mask が True なら数に入ります。",
)
@given(
    x=integers("N", "T", high=3),
    mask=booleans("N", "T", some=True),
    N=sizes(3, 1, 4),
    T=sizes(4, 3),
    dtype=dtypes(),
)
def test_zeros_count(solution, x, mask, N, T, dtype):
    x = x.to(dtype)  # some of these are 0
    used(x=x)
    wanted = torch.stack([x[n, mask[n]].mean() for n in range(N)])  # (N,)
    expect(solution.masked_mean(x, mask), "masked_mean(x, mask)").close_to(
        wanted, rtol=1e-5, atol=1e-5
    )


@states(
    en="If the mask has no True in a row, the mean of this row is 0, and the other rows are right.",
    ja="mask に True が1つもない行の平均は 0 で、ほかの行の平均も正しく求まります。",
)
@given(
    x=normal("N", "T"),
    mask=booleans("N", "T"),
    N=many_rows(),
    T=sizes(1, 3),
    dtype=dtypes(),
)
def test_a_row_without_true_gives_zero(solution, x, mask, N, T, dtype):
    means = []
    for numbers, shown in zip(x.tolist(), mask.tolist(), strict=True):
        some = [number for number, show in zip(numbers, shown, strict=True) if show]
        means.append(sum(some) / len(some) if some else 0.0)
    wanted = torch.tensor(means, dtype=dtype, device=x.device)  # (N,)
    expect(solution.masked_mean(x, mask), "masked_mean(x, mask)").close_to(
        wanted, rtol=1e-5, atol=1e-5
    )


@states(
    en="without_negatives puts 0 in place of each negative number and leaves the others.",
    ja="without_negatives は、負の値を 0 に置き換え、ほかの値は変えません。",
)
@given(
    x=normal(24, contiguous=False), shape=one_of((4, 6), (24,), (2, 3, 4), (24, 1)), dtype=dtypes()
)
def test_negative_numbers_become_zero(solution, x, shape, dtype):
    x = x.reshape(shape)
    numbers = [max(number, 0.0) for number in x.flatten().tolist()]
    wanted = torch.tensor(numbers, dtype=dtype, device=x.device).reshape(shape)
    expect(solution.without_negatives(x), "without_negatives(x.reshape(shape))").equal_to(wanted)


@states(
    en="without_negatives also takes a table that comes from `.T`.",
    ja="without_negatives には、.T で行と列を入れ替えた表も渡せます。",
)
@given(table=normal("D", "N"), N=sizes(3, 1, 4), D=sizes(4, 1, 5), dtype=dtypes(), examples=5)
def test_a_turned_table_is_taken(solution, table, N, D, dtype):
    rows = [[max(number, 0.0) for number in column] for column in table.T.tolist()]
    wanted = torch.tensor(rows, dtype=dtype, device=table.device)  # (N, D)
    expect(solution.without_negatives(table.T), "without_negatives(table.T)").equal_to(wanted)


@states(
    en="without_negatives also takes a single number without any axis, and the result is one, too.",
    ja="without_negatives には、軸のない1つの数値も渡せます。結果にも軸はありません。",
)
@given(x=normal(), dtype=dtypes(), examples=4)
def test_a_number_without_axes_is_taken(solution, x, dtype):
    wanted = torch.tensor(max(x.item(), 0.0), dtype=dtype, device=x.device)  # ()
    expect(solution.without_negatives(x), "without_negatives(x)").equal_to(wanted)


@states(
    en="No function changes its arguments.",
    ja="どの関数も、引数を書き換えません。",
)
@given(
    x=normal("N", "D"),
    target=integers("N", high="D"),
    keep=booleans("N", some=True),
    mask=booleans("N", "D"),
    N=sizes(3, 4),
    D=sizes(4, 5),
    examples=4,
)
def test_arguments_are_left_alone(solution, x, target, keep, mask, N, D):
    numbers, columns, rows, shown = x.clone(), target.clone(), keep.clone(), mask.clone()
    solution.picked(x, target)
    expect(
        [x, target],
        en="[x, target] after picked(x, target)",
        ja="picked(x, target) の後の [x, target]",
    ).equal_to([numbers, columns])
    solution.rows_where(x, keep)
    expect(
        [x, keep],
        en="[x, keep] after rows_where(x, keep)",
        ja="rows_where(x, keep) の後の [x, keep]",
    ).equal_to([numbers, rows])
    solution.masked_mean(x, mask)
    expect(
        [x, mask],
        en="[x, mask] after masked_mean(x, mask)",
        ja="masked_mean(x, mask) の後の [x, mask]",
    ).equal_to([numbers, shown])
    solution.without_negatives(x)
    expect(x, en="x after without_negatives(x)", ja="without_negatives(x) の後の x").equal_to(
        numbers
    )


@states(
    en="What without_negatives returns shares no memory with `x`, even if nothing was replaced.",
    ja="without_negatives の戻り値は、置き換える値がなかった場合も、x とメモリを共有しません。",
)
@given(x=uniform("N", "D", low=1, high=9), N=sizes(3, 1), D=sizes(4, 1), examples=4)
def test_the_result_has_its_own_memory(solution, x, N, D):
    wanted = x.clone()
    result = solution.without_negatives(x)
    x[0, 0] = 100
    expect(
        result, en="the result, after `x[0, 0] = 100`", ja="`x[0, 0] = 100` の後の戻り値"
    ).equal_to(wanted)
