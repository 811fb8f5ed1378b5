"""Two observations side by side: are they equal, and if not, what kind of difference is it?

Pure functions over plain data (see `observe`): no torch, so nothing that a solution patches can
change a judgement, and a judge in another process can read the same record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kata_runner.judging.closeness import DEFAULT, Tolerance, differing_at
from kata_runner.judging.pair import Known
from kata_runner.judging.relation import (
    VALUES_RIGHT,
    Leaf,
    of_lengths,
    of_shapes,
    of_types,
    of_values,
)
from kata_runner.judging.words import (
    by_key,
    distinguishable,
    enumerated,
    glued,
    kind_of,
    quoted,
    shape,
)
from kata_runner.model.language import Text
from kata_runner.model.observation import Observation
from kata_runner.model.story import Kind


@dataclass(frozen=True)
class Difference:
    """What kind of difference, in a sentence, and what simple relation explains it, if any does."""

    kind: Kind
    sentence: Text
    relation: Text | None = None


def compare(
    got: Observation,
    expected: Observation,
    tolerance: Tolerance = DEFAULT,
    sizes: Mapping[str, int] | None = None,
    inputs: Mapping[str, Observation] | None = None,
) -> Difference | None:
    """The most telling difference; None if there is none.

    First the structure of everything that came out, in its order: type, length or keys, shape,
    dtype, device, gradient. Then the values, all together. `sizes` are the drawn sizes by name
    (`N`, …) and `inputs` the drawn inputs: a relation calls them by these names.
    """
    known = Known(sizes or {}, inputs or {})
    structural = _structure(got, expected, tolerance, known, "")
    if structural is not None:
        return structural
    return _values([*_leaves(got, expected, tolerance, "")], known)


# --- structure -----------------------------------------------------------------------------------


def _structure(
    got: Observation, expected: Observation, tolerance: Tolerance, known: Known, at: str
) -> Difference | None:
    """The first difference that is not one of values."""
    if got["type"] != expected["type"]:
        have, want = kind_of(got), kind_of(expected)
        sentence = Text(
            en=f"got {have.en}, expected {want.en}",
            ja=glued(have.ja, "になっています（正しくは", want.ja, "）"),
        )
        relation = of_types(got, expected, tolerance.at(expected))
        return Difference(Kind.TYPE, _at(at, sentence, "が"), relation)
    match expected["type"]:
        case "Tensor":
            return _structure_of_tensors(got, expected, tolerance, known, at)
        case "list" | "tuple":
            return _structure_of_sequences(got, expected, tolerance, known, at)
        case "dict":
            return _structure_of_dicts(got, expected, tolerance, known, at)
        case "int" | "float" | "bool" | "str" | "None" | "dtype" | "device":
            return None
    raise TypeError(f"a check expects a {expected['type']}, which cannot be compared")


def _structure_of_tensors(
    got: Observation, expected: Observation, tolerance: Tolerance, known: Known, at: str
) -> Difference | None:
    if got["shape"] != expected["shape"]:
        sentence = Text(
            en="got the shape {got}, expected {expected}",
            ja="形が {got} になっています（正しくは {expected}）",
        ).format(got=shape(got), expected=shape(expected))
        relation = of_shapes(got, expected, tolerance.at(expected), known)
        return Difference(Kind.SHAPE, _at(at, sentence), relation)
    for kind, en, ja in (
        ("dtype", "the dtype", "dtype"),
        ("device", "the device", "デバイス"),
    ):
        if got[kind] != expected[kind]:
            sentence = Text(
                en=f"got {en} {got[kind]}, expected {expected[kind]}",
                ja=f"{ja} が {got[kind]} になっています（正しくは {expected[kind]}）",
            )
            limits = tolerance.loosest(got, expected)
            right = not differing_at(got["values"], expected["values"], limits)
            return Difference(Kind(kind), _at(at, sentence), VALUES_RIGHT if right else None)
    wanted = expected["requires_grad"]
    if wanted is None or got["requires_grad"] == wanted:
        return None
    sentence = (
        Text(
            en="got requires_grad=False, expected True: no gradient can flow back from here",
            ja="requires_grad が False になっています（正しくは True）。ここから勾配は伝わりません",
        )
        if wanted
        else Text(
            en="got requires_grad=True, expected False: autograd records what is done with it",
            ja="requires_grad が True になっています（正しくは False）。autograd が計算を記録します",
        )
    )
    return Difference(Kind.GRADIENT, _at(at, sentence))


def _structure_of_sequences(
    got: Observation, expected: Observation, tolerance: Tolerance, known: Known, at: str
) -> Difference | None:
    items, wanted = got["items"], expected["items"]
    if len(items) != len(wanted):
        sentence = Text(
            en=f"got {len(items)} {'element' if len(items) == 1 else 'elements'}, "
            f"expected {len(wanted)}",
            ja=f"要素が{len(items)}個です（正しくは{len(wanted)}個）",
        )
        left, right = ([item.get("value") for item in some] for some in (items, wanted))
        limits = tolerance.at(wanted[0]) if wanted else (0.0, 0.0)
        return Difference(Kind.LENGTH, _at(at, sentence), of_lengths(left, right, limits))
    for i, (item, want) in enumerate(zip(items, wanted, strict=True)):
        difference = _structure(item, want, tolerance, known, f"{at}[{i}]")
        if difference is not None:
            return difference
    return None


def _structure_of_dicts(
    got: Observation, expected: Observation, tolerance: Tolerance, known: Known, at: str
) -> Difference | None:
    items, wanted = by_key(got), by_key(expected)
    missing = [name for name in wanted if name not in items]
    unknown = [name for name in items if name not in wanted]
    if missing or unknown:
        sentence = Text(
            en="got the keys {got}, expected {expected}",
            ja="キーが {got} になっています（正しくは {expected}）",
        ).format(got=f"[{', '.join(items)}]", expected=f"[{', '.join(wanted)}]")
        return Difference(Kind.KEYS, _at(at, sentence), _of_keys(missing, unknown))
    for name, want in wanted.items():
        difference = _structure(items[name], want, tolerance, known, f"{at}[{name}]")
        if difference is not None:
            return difference
    return None


def _of_keys(missing: Sequence[str], unknown: Sequence[str]) -> Text:
    """Which keys are missing, and which are too many."""
    en, ja = [], []
    if missing:
        names = enumerated(missing)
        en.append(f"missing: {names.en}")
        ja.append(f"足りないキー：{names.ja}")
    if unknown:
        names = enumerated(unknown)
        en.append(f"not expected: {names.en}")
        ja.append(f"余分なキー：{names.ja}")
    return Text("; ".join(en), "、".join(ja))


# --- values --------------------------------------------------------------------------------------


def _leaves(
    got: Observation, expected: Observation, tolerance: Tolerance, at: str
) -> Iterator[Leaf]:
    """Everything that has values, in what has the same structure."""
    limits = tolerance.at(expected)
    match expected["type"]:
        case "Tensor":
            yield Leaf(at, got["values"], expected["values"], tuple(expected["shape"]), limits)
        case "list" | "tuple":
            items, wanted = got["items"], expected["items"]
            if wanted and all(item["type"] == "float" for item in wanted):
                left, right = ([item["value"] for item in some] for some in (items, wanted))
                yield Leaf(at, left, right, (len(right),), tolerance.at(wanted[0]))
                return
            for i, (item, want) in enumerate(zip(items, wanted, strict=True)):
                yield from _leaves(item, want, tolerance, f"{at}[{i}]")
        case "dict":
            items = by_key(got)
            for name, want in by_key(expected).items():
                yield from _leaves(items[name], want, tolerance, f"{at}[{name}]")
        case _:
            quotes = (quoted(got), quoted(expected)) if expected["type"] == "str" else None
            yield Leaf(at, [got["value"]], [expected["value"]], (), limits, quotes)


def _values(leaves: Sequence[Leaf], known: Known) -> Difference | None:
    """How many values differ, where, and by what."""
    wrong = [leaf for leaf in leaves if leaf.wrong]
    if not wrong:
        return None
    first, i = wrong[0], wrong[0].wrong[0]
    a, b = first.quotes or (
        Text(word, word) for word in distinguishable(first.got[i], first.expected[i])
    )
    total = sum(len(leaf.expected) for leaf in leaves)
    count = sum(len(leaf.wrong) for leaf in wrong)
    if total == 1:
        sentence = Text(
            en=f"got {a.en}, expected {b.en}",
            ja=glued("値が", a.ja, "になっています（正しくは", b.ja, "）"),
        )
        return Difference(Kind.VALUES, _at(first.at, sentence), of_values(leaves, known))
    among_en = among_ja = ""
    if len(leaves) > 1 and len(wrong) < len(leaves):
        among = enumerated([leaf.at for leaf in wrong])
        among_en, among_ja = f", all in {among.en}", glued("（どれも", among.ja, "の中）")
    place = first.place(i)
    if among_en and len(wrong) == 1 and place == first.at:
        only = Text(
            f"only this differs: got {a.en}, expected {b.en}",
            glued("ここだけが", a.ja, "になっています（正しくは", b.ja, "）"),
        )
        return Difference(Kind.VALUES, _at(place, only, "は、"), of_values(leaves, known))
    differ = "differs" if count == 1 else "differ"
    sentence = Text(
        en=f"{count} of {total} values {differ}{among_en}; the first at {place}: "
        f"got {a.en}, expected {b.en}",
        ja=f"{total}個のうち{count}個の値が違います{among_ja}。最初に違うのは {place} で、"
        + glued(a.ja, "になっています（正しくは", b.ja, "）"),
    )
    return Difference(Kind.VALUES, sentence, of_values(leaves, known))


def _at(at: str, sentence: Text, particle: str = "の") -> Text:
    """A sentence about what is at that place: `['w'] の形が…`, and of a type `[0] が…`."""
    if not at:
        return sentence
    return Text(f"{at}: {sentence.en}", glued(at, particle, sentence.ja))
