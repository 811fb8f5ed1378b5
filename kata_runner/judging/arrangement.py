"""Are the right values there, in other places, or some of them only?"""

from __future__ import annotations

from collections.abc import Sequence

from kata_runner.judging.pair import Known, Pair, largest
from kata_runner.judging.words import enumerated, glued
from kata_runner.model.language import Text
from kata_runner.model.observation import Observation

TRANSPOSED = Text(en="it is transposed", ja="転置されています")
_ROWS_MOVED = Text(
    en="the rows are right, but in another order", ja="行の値は正しく、順序が違います"
)
_VALUES_MOVED = Text(
    en="the values are right, but in another order", ja="値は正しく、順序が違います"
)


def alike(pair: Pair) -> Text | None:
    """One value everywhere, or one row again and again, where the expected ones differ."""
    if len(pair.got) > 1 and pair.same(pair.got, [pair.got[0]] * len(pair.got)):
        if not pair.same(pair.expected, [pair.expected[0]] * len(pair.expected)):
            if largest(pair.got) == 0:
                return Text(en="every value is 0", ja="値がすべて 0 です")
            return Text(en="all values are the same", ja="値がすべて同じです")
        return None
    got, expected = rows(pair.got, pair.shape), rows(pair.expected, pair.shape)
    same = len(got) > 1 and all(pair.same(row, got[0]) for row in got)
    if same and not all(pair.same(row, expected[0]) for row in expected):
        return Text(en="all rows are the same", ja="すべての行が同じです")
    return None


def equal_to_input(
    got: Sequence[float], pair: Pair, known: Known, shape: Sequence[int]
) -> str | None:
    """The name of the drawn tensor that this is, value by value."""
    for name, value in known.inputs.items():
        alike = value["type"] == "Tensor" and value["shape"] == list(shape) and _all_floats(value)
        if got and alike and pair.same(got, value["values"]):
            return name
    return None


def moved(pair: Pair) -> Text | None:
    """The right values in other places: transposed, in another order, one place too early."""
    if not pair.unlike:
        return None
    if is_transposed(pair.got, pair.expected, pair.shape, pair):
        return TRANSPOSED
    got, expected = rows(pair.got, pair.shape), rows(pair.expected, pair.shape)
    if len(pair.shape) == 1 or 1 in pair.shape:
        if pair.same(sorted(pair.got), sorted(pair.expected)):
            return _VALUES_MOVED
        return _shifted(pair)
    if len(got) > 1 and _permuted(got, expected, pair):
        return _ROWS_MOVED
    if got and _permuted(columns(got), columns(expected), pair):
        return Text(
            en="the columns are right, but in another order", ja="列の値は正しく、順序が違います"
        )
    if got and all(pair.same(sorted(a), sorted(b)) for a, b in zip(got, expected, strict=True)):
        return Text(
            en="each row has the right values, but in another order",
            ja="各行の値は正しく、行の中での順序が違います",
        )
    return None


def is_transposed(
    got: Sequence[float], expected: Sequence[float], shape: Sequence[int], pair: Pair
) -> bool:
    """Are these the values of a matrix of that shape with rows and columns exchanged?"""
    if len(shape) != 2 or min(shape) < 2:
        return False
    turned = [value for column in columns(rows(expected, shape)) for value in column]
    return pair.same(got, turned)


def partly_right(pair: Pair) -> Text | None:
    """Which rows, columns or entries are right, where they are a block at one end."""
    if len(pair.shape) == 1:
        return _block(
            [[value] for value in pair.got], [[value] for value in pair.expected], pair, _ENTRIES
        )
    got, expected = rows(pair.got, pair.shape), rows(pair.expected, pair.shape)
    if not got:
        return None
    return _block(got, expected, pair, _ROWS) or _block(
        columns(got), columns(expected), pair, _COLUMNS
    )


def rows(values: Sequence[float], shape: Sequence[int]) -> list[list[float]]:
    """The rows of a matrix; none of anything else."""
    if len(shape) != 2:
        return []
    return [list(values[i * shape[1] : (i + 1) * shape[1]]) for i in range(shape[0])]


def columns(matrix: Sequence[Sequence[float]]) -> list[list[float]]:
    """The columns of a matrix."""
    return [list(column) for column in zip(*matrix, strict=True)]


# What a block is called, one and several: (en, en, ja)
_ENTRIES = ("value", "values", "値")
_ROWS = ("row", "rows", "行")
_COLUMNS = ("column", "columns", "列")


def _block(
    got: Sequence[Sequence[float]],
    expected: Sequence[Sequence[float]],
    pair: Pair,
    words: tuple[str, str, str],
) -> Text | None:
    """A block of right ones at the start or at the end, and all others wrong."""
    right = [pair.same(a, b) for a, b in zip(got, expected, strict=True)]
    count, total = sum(right), len(right)
    if count in (0, total) or total < 2 or (total == 2 and words is _ENTRIES):
        return None
    if not pair.clear_of([v for ok, row in zip(right, expected, strict=True) if ok for v in row]):
        return None  # zeros agree by themselves
    if right != [pair.nearly(a, b) for a, b in zip(got, expected, strict=True)]:
        return None  # all of them are wrong by about the same, and some are within the limits
    if not all(_is_rounding(a, b) for a, b, ok in zip(got, expected, right, strict=True) if ok):
        return None  # what is wrong in the others is in these, too, only smaller
    one, many, ja = words
    for block, where_en, where_ja, rest_en, rest_ja in (
        (right[:count], "first", "最初の", "last", "最後の"),
        (right[-count:], "last", "最後の", "first", "最初の"),
    ):
        if all(block):
            if count > 1 and count == len(right) - 1:
                return Text(
                    en=f"only the {rest_en} {one} is wrong", ja=f"違うのは{rest_ja}{ja}だけです"
                )
            if count == 1:
                return Text(
                    en=f"only the {where_en} {one} is right", ja=f"正しいのは{where_ja}{ja}だけです"
                )
            number = f"{count}{'個の' if words is _ENTRIES else ''}{ja}"
            return Text(
                en=f"the {where_en} {count} {many} are right, the others are not",
                ja=f"{where_ja}{number}は正しく、ほかは違います",
            )
    return None


def _is_rounding(got: Sequence[float], expected: Sequence[float]) -> bool:
    """Do they differ by no more than the last digits of a float32?"""
    least = 2e-6 * largest(expected)
    return all(abs(a - b) <= least for a, b in zip(got, expected, strict=True))


def _permuted(
    got: Sequence[Sequence[float]], expected: Sequence[Sequence[float]], pair: Pair
) -> bool:
    """Is each of the expected rows there once?"""
    left = list(got)
    for row in expected:
        found = next((i for i, other in enumerate(left) if pair.same(other, row)), None)
        if found is None:
            return False
        del left[found]
    return True


def _shifted(pair: Pair) -> Text | None:
    got, expected = list(pair.got), list(pair.expected)
    if len(expected) < 3:
        return None
    if pair.same(got[:-1], expected[1:]) and len(pair.clear_of(expected[1:])) > 1:
        return Text(
            en="each value is one place too early: the first one is missing",
            ja="値が1つずつ前にずれています。先頭の値が抜けています",
        )
    if pair.same(got[1:], expected[:-1]) and len(pair.clear_of(expected[:-1])) > 1:
        return Text(
            en="each value is one place too late: there is one too many at the front",
            ja="値が1つずつ後ろにずれています。先頭に余分な値があります",
        )
    return None


def _all_floats(tensor: Observation) -> bool:
    return all(type(value) is float for value in tensor["values"])


def equal_to_inputs(names: Sequence[str]) -> Text:
    """`it is equal to the input x`, of one or of several."""
    these = enumerated(names)
    ja = glued("入力の", these.ja, "と同じ値です")
    if len(names) == 1:
        return Text(en=f"it is equal to the input {these.en}", ja=ja)
    return Text(en=f"they are equal to the inputs {these.en}", ja=ja)
