"""How far did values that were changed move, and in which direction, beside how far they should?

An update of parameters is seen in what it changed: its step tells the learning rate that was used, a
mean in place of a sum, a step that was taken twice.
"""

from __future__ import annotations

from collections.abc import Sequence

from kata_runner.judging.factors import multiple, times
from kata_runner.judging.pair import Known, Pair, largest
from kata_runner.judging.words import enumerated, number
from kata_runner.model.language import Text

# The difference of two float32 keeps this part of the larger one, at most, as its rounding.
_ROUNDING = 2e-7
_LEAST = 1e-3  # what a step is of the values themselves, for its length to be known well enough


def step(pairs: Sequence[Pair], places: Sequence[str], known: Known) -> Text | None:
    """What is true of every step from the inputs with these values to what came out.

    `places` says where each pair is in what came out: an input with the same name is its start, or else
    the only input with this shape.
    """
    found = [
        start
        for pair, at in zip(pairs, places, strict=True)
        if (start := _start(pair, at, known)) is not None
    ]
    if len(found) < len(pairs):
        return None
    before = [value for _, values in found for value in values]
    got = [value for pair in pairs for value in pair.got]
    expected = [value for pair in pairs for value in pair.expected]
    moved = [a - b for a, b in zip(got, before, strict=True)]
    wanted = [a - b for a, b in zip(expected, before, strict=True)]
    if min(largest(moved), largest(wanted)) < _LEAST * largest(before):
        return None
    rtol = max(pair.limits[0] for pair in pairs) + _ROUNDING * largest(before) / largest(wanted)
    steps = Pair(moved, wanted, (len(moved),), (rtol, max(pair.limits[1] for pair in pairs)))
    return _of_steps(steps, enumerated([name for name, _ in found]), known)


def _of_steps(steps: Pair, start: Text, known: Known) -> Text | None:
    if steps.several and times(steps, -1.0):
        return Text(
            en=f"every value has moved from {start.en} in the opposite direction",
            ja=f"{start.ja} からの変化の向きが、すべて逆です",
        )
    found = multiple(steps, known) if steps.several else None
    if found is not None:
        return Text(
            en=f"every value is {found.by.en.removesuffix(' of')} as far from {start.en} as expected"
            f"{found.here.en}",
            ja=f"{start.ja} からの変化が、すべて正しい場合の{found.by.ja}です{found.here.ja}",
        )
    lengths = [abs(value) for value in steps.got]
    alike = max(lengths) - min(lengths) <= steps.relative * max(lengths)
    if alike and len(lengths) > 2 and len(steps.clear) > 1:
        said = number(max(lengths), 4)
        return Text(
            en=f"every value is {said} away from {start.en}, however far it should be",
            ja=f"{start.ja} からの変化の大きさが、本来の値によらず、すべて {said} です",
        )
    return None


def _start(pair: Pair, at: str, known: Known) -> tuple[str, list[float]] | None:
    """The input that a value was made from, where that is clear."""
    alike = [
        (name, value["values"])
        for name, value in known.inputs.items()
        if value["type"] == "Tensor"
        and value["shape"] == list(pair.shape)
        and all(type(v) is float for v in value["values"])
    ]
    named = [start for start in alike if f"'{start[0]}'" in at]
    candidates = named or alike
    return candidates[0] if len(candidates) == 1 else None
