"""What simple relation explains a difference, where one does: never more than the values show."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from kata_runner.judging.arrangement import (
    TRANSPOSED,
    alike,
    equal_to_input,
    equal_to_inputs,
    is_transposed,
    moved,
    partly_right,
)
from kata_runner.judging.closeness import Limits, differing_at
from kata_runner.judging.factors import factor, offset
from kata_runner.judging.functions import function, reduced, running, unreduced
from kata_runner.judging.pair import Known, Pair
from kata_runner.judging.steps import step
from kata_runner.judging.words import index
from kata_runner.model.language import Text
from kata_runner.model.observation import Observation

VALUES_RIGHT = Text(en="the values are right", ja="値は正しいです")
_ROUNDING = 1e-5  # relative, of sums and products of a few values
VALUE_RIGHT = Text(en="the value is right", ja="値は正しいです")


@dataclass(frozen=True)
class Leaf:
    """One tensor, scalar or list of floats: what came out of it and what should have."""

    at: str  # its place in what came out: "", "['w']", "[0][1]"
    got: Sequence[Any]
    expected: Sequence[Any]
    shape: tuple[int, ...]
    limits: Limits
    quotes: tuple[Text, Text] | None = None  # of both, where it is one value that is no number

    @property
    def wrong(self) -> list[int]:
        """The indices of the values that differ."""
        return differing_at(self.got, self.expected, self.limits)

    def in_floats(self) -> Leaf:
        """The same with floats in place of integers."""
        if not all(type(v) is int for v in (*self.got, *self.expected)):
            return self
        return replace(self, got=[*map(float, self.got)], expected=[*map(float, self.expected)])

    def place(self, i: int) -> str:
        """The place of the i-th value in what came out."""
        return self.at + index(i, self.shape)


def of_values(leaves: Sequence[Leaf], known: Known) -> Text | None:
    """What explains the values of everything that came out; failing that, of the first wrong one."""
    leaves = [leaf.in_floats() for leaf in leaves]
    wrong = [leaf for leaf in leaves if leaf.wrong]
    if not all(type(v) is float for leaf in wrong for v in (*leaf.got, *leaf.expected)):
        return None
    unfinished = _not_finite(wrong)
    if unfinished is not None:
        return unfinished
    if not all(math.isfinite(v) for leaf in wrong for v in leaf.expected):
        return None
    if len(leaves) == 1:
        return _of_one(leaves[0], known)
    return _of_all(leaves, wrong, known) or _prefixed(wrong[0], _of_one(wrong[0], known))


def of_shapes(got: Observation, expected: Observation, limits: Limits, known: Known) -> Text | None:
    """What explains that a tensor has another shape."""
    have, want = got["shape"], expected["shape"]
    values, wanted = got["values"], expected["values"]
    pair = Pair(values, wanted, tuple(want), limits)
    if len(values) == len(wanted):
        if have == want[::-1] and is_transposed(values, wanted, want, pair):
            return TRANSPOSED
        if not differing_at(values, wanted, limits):
            return Text(
                en="with these numbers the value is right, only the shape is not"
                if len(values) == 1
                else "the values are right, only the shape is not",
                ja="この例では値は正しく、形だけが違います"
                if len(values) == 1
                else "値は正しく、形だけが違います",
            )
        return None
    if not all(type(v) is float and math.isfinite(v) for v in (*values, *wanted)):
        return None
    same = equal_to_input(values, pair, known, have)
    if same is not None:
        return equal_to_inputs([same])
    n = want[0] if want else 1
    if n > 1 and have == [n, n] and want in ([n, 1], [n]) and _is_from_two(values, n):
        return Text(
            en=f"({n}, 1) and ({n},) together give ({n}, {n}), by broadcasting",
            ja=f"({n}, 1) と ({n},) を計算すると、ブロードキャストで ({n}, {n}) になります",
        )
    return reduced(values, wanted, want, pair) or unreduced(values, wanted, have, pair)


def _is_from_two(values: Sequence[float], n: int) -> bool:
    """Can n × n values be a column plus, minus, times or divided by a row, neither of them constant?

    A table has other ways to come about: an index that picks too many columns, for example.
    """
    rows = [values[i * n : (i + 1) * n] for i in range(n)]
    if all(row == rows[0] for row in rows) or all(len(set(row)) == 1 for row in rows):
        return False
    corner, slack = rows[0][0], _ROUNDING * max(map(abs, values))
    crossings = [(v, row[0], top) for row in rows for v, top in zip(row, rows[0], strict=True)]
    return all(abs(v + corner - left - top) <= slack for v, left, top in crossings) or all(
        abs(v * corner - left * top) <= slack * max(map(abs, values)) for v, left, top in crossings
    )


def of_lengths(got: Sequence[Any], expected: Sequence[Any], limits: Limits) -> Text | None:
    """What explains that a list of floats is longer or shorter."""
    if not got or not all(type(v) is float for v in (*got, *expected)):
        return None
    shorter = min(len(got), len(expected))
    ends = (
        (got[:shorter], expected[:shorter], "first", "最初の"),
        (got[-shorter:], expected[-shorter:], "last", "最後の"),
    )
    for left, right, en, ja in ends:
        if shorter and not differing_at(left, right, limits) and any(right):
            if len(got) < len(expected):
                return Text(
                    en=f"they are the {en} {shorter} of the expected ones"
                    if shorter > 1
                    else f"it is the {en} of the expected ones",
                    ja=f"正しい値の{ja}{shorter}個と一致します",
                )
            said = Text(
                en=f"the {en} {shorter} are right" if shorter > 1 else f"the {en} one is right",
                ja=f"{ja}{shorter}個は正しい値です",
            )
            return _of_earlier_calls(said) if en == "last" and len(got) >= 2 * shorter else said
    if not all(math.isfinite(v) for v in (*got, *expected)):
        return None
    pair = Pair(got, expected, (len(expected),), limits)
    return reduced(got, expected, pair.shape, pair) or unreduced(got, expected, [len(got)], pair)


def _of_earlier_calls(right: Text) -> Text:
    """A list that all calls share has its right values at the end."""
    return Text(
        en=f"{right.en}. If the others come from earlier calls, all calls share one list: "
        "make a new one in each call, not as a default argument or outside of the function",
        ja=f"{right.ja}。残りがそれまでの呼び出しの値なら、どの呼び出しも1つのリストを共有しています。"
        "引数の既定値や関数の外ではなく、呼び出すたびに関数の中で新しいリストを作りましょう",
    )


def of_types(got: Observation, expected: Observation, limits: Limits) -> Text | None:
    """What helps where something of another type came out."""
    match got["type"], expected["type"]:
        case "Tensor", "float" | "int" if len(got["values"]) == 1:
            return Text(
                en="`.item()` turns a tensor with one element into a Python number",
                ja="要素が1つのテンソルは `.item()` で Python の数値になります",
            )
        case "ndarray", "Tensor":
            return Text(
                en="a NumPy array has no graph: stay with tensors",
                ja="NumPy の配列には計算グラフがありません。テンソルのまま計算しましょう",
            )
        case "method" | "builtin_function_or_method", _:
            return Text(
                en="it is the method itself; parentheses call it: `()`",
                ja="メソッドそのものです。`()` を付けると呼び出されます",
            )
        case ("int", "float") | ("float", "int"):
            same = not differing_at([got["value"]], [expected["value"]], limits)
            return VALUE_RIGHT if same else None
    return None


def _not_finite(wrong: Sequence[Leaf]) -> Text | None:
    """Which values are nan or inf, where they should not be."""
    values = [(leaf.place(i), leaf.got[i]) for leaf in wrong for i in leaf.wrong]
    total = sum(len(leaf.got) for leaf in wrong)
    for is_one, en, ja in (
        (math.isnan, "nan (not a number)", " nan（非数）"),
        (math.isinf, "infinite", "無限大（inf）"),
    ):
        places = [place for place, value in values if is_one(value)]
        if not places:
            continue
        if total == 1:
            named = Text("nan means “not a number”", "nan は「非数」（数ではない値）です")
            return named if is_one is math.isnan else None
        if len(places) == total:
            return Text(f"every value is {en}", f"すべての値が{ja}です")
        if len(places) == 1:
            return Text(f"the value at {places[0]} is {en}", f"{places[0]} の値が{ja}です")
        return Text(
            f"{len(places)} of them are {en}; the first at {places[0]}",
            f"{len(places)}個の値が{ja}です（最初は {places[0]}）",
        )
    return None


def _of_one(leaf: Leaf, known: Known) -> Text | None:
    pair = Pair(leaf.got, leaf.expected, leaf.shape, leaf.limits)
    same = equal_to_input(leaf.got, pair, known, leaf.shape)
    if same is not None:
        return equal_to_inputs([same])
    return (
        alike(pair)
        or factor(pair, known)
        or moved(pair)
        or step([pair], [leaf.at], known)
        or offset(pair, known)
        or function(pair)
        or running(pair)
        or partly_right(pair)
    )


def _of_all(leaves: Sequence[Leaf], wrong: Sequence[Leaf], known: Known) -> Text | None:
    """One relation that holds for each of several tensors."""
    names = []
    for leaf in wrong:
        pair = Pair(leaf.got, leaf.expected, leaf.shape, leaf.limits)
        names.append(equal_to_input(leaf.got, pair, known, leaf.shape))
    if all(names):
        return equal_to_inputs([name for name in names if name])
    if len(wrong) > 1 and _exchanged(wrong):
        return Text(en="the right ones, in another order", ja="中身は正しく、順序が違います")
    if len(wrong) < 2:
        return None
    if _stays_the_same(leaves):
        return Text(en="they are all the same", ja="どれも同じ値です")
    if all(value == 0.0 for leaf in wrong for value in leaf.got):
        return Text(en="every value is 0", ja="値がすべて 0 です") if wrong == leaves else None
    got = [value for leaf in leaves for value in leaf.got]
    expected = [value for leaf in leaves for value in leaf.expected]
    if not all(type(value) is float for value in (*got, *expected)):
        return None
    limits = max(leaf.limits[0] for leaf in wrong), max(leaf.limits[1] for leaf in wrong)
    return factor(Pair(got, expected, (len(got),), limits), known) or step(
        [Pair(leaf.got, leaf.expected, leaf.shape, leaf.limits) for leaf in leaves],
        [leaf.at for leaf in leaves],
        known,
    )


def _stays_the_same(leaves: Sequence[Leaf]) -> bool:
    """Did the same come out each time, where something else is expected from time to time?

    What a first one has in common with what is expected is then an accident.
    """
    first, *others = leaves
    return (
        len(others) > 1
        and all(leaf.got == first.got and leaf.shape == first.shape for leaf in others)
        and any(leaf.expected != first.expected for leaf in others)
        and any(first.got)
    )


def _exchanged(wrong: Sequence[Leaf]) -> bool:
    left = [leaf for leaf in wrong if leaf.got]
    for leaf in wrong:
        found = next(
            (
                i
                for i, other in enumerate(left)
                if other.shape == leaf.shape
                and not differing_at(other.got, leaf.expected, leaf.limits)
            ),
            None,
        )
        if found is None:
            return False
        del left[found]
    return True


def _prefixed(leaf: Leaf, relation: Text | None) -> Text | None:
    if relation is None or not leaf.at:
        return relation
    return Text(f"{leaf.at}: {relation.en}", f"{leaf.at}：{relation.ja}")
