"""Checks for `first_tensors`: making tensors, comparing them, and changing a number."""

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from kata_runner.checks import expect, given, normal, one_of, sizes, states


@contextmanager
def nan_in_unwritten_memory() -> Iterator[None]:
    """Memory that nobody has written to often holds zeros by chance; here it holds nan."""
    before = torch.are_deterministic_algorithms_enabled()
    torch.use_deterministic_algorithms(True)
    try:
        yield
    finally:
        torch.use_deterministic_algorithms(before)


@states(
    en="from_list makes a float32 tensor (N,) from a list of N floats.",
    ja="from_list は、N 個の float のリストから、形が (N,) の float32 のテンソルを作ります。",
)
@given(numbers=one_of([2.5, -1.0, 0.25], [0.5], [4.0, 3.5, -2.0, 0.1, 7.0]), examples=3)
def test_floats_become_a_tensor(solution, numbers):
    wanted = torch.tensor(numbers)  # (N,)
    expect(solution.from_list(numbers), "from_list(numbers)").close_to(wanted)


@states(
    en="Whole numbers in the list become float32 as well.",
    ja="リストの数値が整数でも、float32 のテンソルになります。",
)
@given(numbers=one_of([3, 1, 2], [7], [0, -4, 9, 5]), examples=3)
def test_whole_numbers_become_floats(solution, numbers):
    wanted = torch.tensor([float(number) for number in numbers])  # (N,)
    expect(solution.from_list(numbers), "from_list(numbers)").close_to(wanted)


@states(
    en="blank(rows, columns) is a float32 tensor (rows, columns) of zeros.",
    ja="blank(rows, columns) は、形が (rows, columns) で、要素がすべて 0 の float32 のテンソルです。",
)
@given(rows=sizes(3, 4, 1), columns=sizes(5, 4, 1))
def test_blank_is_zero_everywhere(solution, rows, columns):
    with nan_in_unwritten_memory():
        table = solution.blank(rows, columns)
    expect(table, "blank(rows, columns)").equal_to(torch.zeros(rows, columns))


@states(
    en="Each place of blank(rows, columns) has a number of its own: writing to one place changes "
    "no other.",
    ja="blank(rows, columns) の要素はそれぞれ独立しています。1か所に書き込んでも、"
    "ほかの要素は変わりません。",
)
@given(rows=sizes(3, 4), columns=sizes(5, 4), value=one_of(7.5, -2.0), examples=4)
def test_each_place_has_its_own_number(solution, rows, columns, value):
    wanted = torch.zeros(rows, columns)
    wanted[1, 2] = value
    with nan_in_unwritten_memory():
        table = solution.blank(rows, columns)
    table[1, 2] = value
    expect(
        table,
        en="table, after table = blank(rows, columns) and table[1, 2] = value",
        ja="table = blank(rows, columns) と table[1, 2] = value の後の table",
    ).equal_to(wanted)


@states(
    en="count_up(count) is 0, 1, …, count - 1 as a float32 tensor (count,).",
    ja="count_up(count) は 0, 1, …, count - 1 を並べた、形が (count,) の float32 のテンソルです。",
)
@given(count=sizes(3, 1, 4, 10), examples=6)
def test_count_starts_at_zero(solution, count):
    wanted = torch.tensor([float(i) for i in range(count)])  # (count,)
    expect(solution.count_up(count), "count_up(count)").close_to(wanted)


@states(
    en="alike is True if shape and dtype are the same, whatever the numbers are.",
    ja="形と dtype が同じなら、要素の値にかかわらず alike は True です。",
)
@given(a=normal("R", "C", contiguous=False), b=normal("R", "C"), examples=6)
def test_same_shape_and_dtype_are_alike(solution, a, b):
    expect(solution.alike(a, b), "alike(a, b)").equal_to(True)


@states(
    en="alike is False if the shapes differ, even if the number of elements or rows is the same.",
    ja="要素数や行数が同じでも、形が違えば alike は False です。",
)
@given(a=normal(3, 4), shape=one_of((5, 2), (3, 5), (4, 3), (3,), (12,), (3, 4, 1)), examples=15)
def test_other_shapes_are_not_alike(solution, a, shape):
    b = torch.zeros(shape, device=a.device)
    expect(solution.alike(a, b), "alike(a, torch.zeros(shape))").equal_to(False)


@states(
    en="alike is False if the dtypes differ.",
    ja="dtype が違えば alike は False です。",
)
@given(a=normal("R", "C"), other=one_of(torch.int64, torch.float64), examples=6)
def test_other_dtypes_are_not_alike(solution, a, other):
    b = a.to(other)
    expect(solution.alike(a, b), "alike(a, a.to(other))").equal_to(False)


@states(
    en="set_number puts the value in the given row and column of the table itself, and leaves "
    "the other numbers as they are.",
    ja="set_number は、渡された table 自体の row 行 column 列を value に書き換え、"
    "ほかの数値は変えません。",
)
@given(
    table=normal(3, 4), row=one_of(1, 0, 2), column=one_of(2, 0, 1), value=one_of(5.5, -8.0, 20.0)
)
def test_one_number_changes(solution, table, row, column, value):
    wanted = table.clone()
    wanted[row, column] = value
    mine = table.clone()
    solution.set_number(mine, row, column, value)
    expect(mine, en="the table afterwards", ja="呼び出した後の table").equal_to(wanted)


@states(
    en="If the table is a part of a larger tensor, set_number changes the number in that tensor.",
    ja="table が大きなテンソルの一部なら、set_number は大きなテンソルの数値を書き換えます。",
)
@given(large=normal(4, 6), row=one_of(1, 0, 2), column=one_of(2, 0, 1), value=one_of(5.5, -8.0))
def test_a_part_of_a_larger_tensor_changes(solution, large, row, column, value):
    wanted = large.clone()
    wanted[1 + row, 2 + column] = value
    mine = large.clone()
    solution.set_number(mine[1:, 2:], row, column, value)
    expect(
        mine,
        en="large, after set_number(large[1:, 2:], row, column, value)",
        ja="set_number(large[1:, 2:], row, column, value) の後の large",
    ).equal_to(wanted)


@states(
    en="number_at gives the number in the given row and column as a Python float.",
    ja="number_at は、table の row 行 column 列の数値を Python の float で返します。",
)
@given(table=normal(3, 4, contiguous=False), row=one_of(1, 0, 2), column=one_of(2, 0, 1))
def test_a_number_comes_out(solution, table, row, column):
    wanted = table.tolist()[row][column]
    expect(solution.number_at(table, row, column), "number_at(table, row, column)").close_to(wanted)


@states(
    en="Only set_number changes an argument.",
    ja="引数を変更するのは set_number だけです。",
)
@given(a=normal(3, 4), b=normal(3, 4), numbers=one_of([3, 1, 2], [0.5, 2.5]), examples=2)
def test_other_arguments_are_left_alone(solution, a, b, numbers):
    mine = list(numbers)
    solution.from_list(mine)
    expect(
        mine, en="numbers after from_list(numbers)", ja="from_list(numbers) の後の numbers"
    ).equal_to(numbers)
    before = {"a": a.clone(), "b": b.clone()}
    solution.alike(a, b)
    expect(
        {"a": a, "b": b}, en="a and b after alike(a, b)", ja="alike(a, b) の後の a と b"
    ).equal_to(before)
    table = before["a"].clone()
    solution.number_at(table, 2, 1)
    expect(
        table, en="the table after number_at(table, 2, 1)", ja="number_at(table, 2, 1) の後の table"
    ).equal_to(before["a"])
