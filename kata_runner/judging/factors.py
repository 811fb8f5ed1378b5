"""Is every value the expected one times a number, or off by one?"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from kata_runner.judging.pair import Known, Pair
from kata_runner.judging.words import enumerated, glued, number
from kata_runner.model.language import Text

_NOTHING = Text("", "")
_SIGN = Text(en="the sign is flipped", ja="符号が逆です")
EVERY_VALUE = Text(en="every value is", ja="すべての値が")
ONE_VALUE = Text(en="it is", ja="")


def factor(pair: Pair, known: Known) -> Text | None:
    """The number that every value is multiplied by: -1, a size, an input, 2, 1/2 or another one.

    A number that comes from the values themselves is only said if there are two different ones.
    """
    if pair.clear and times(pair, -1.0):
        return _SIGN
    found = multiple(pair, known)
    if found is None:
        return None
    subject = ONE_VALUE if len(pair.got) == 1 else EVERY_VALUE
    return Text(
        en=f"{subject.en} {found.by.en} the expected one{found.here.en}",
        ja=f"{subject.ja}正しい値の{found.by.ja}です{found.here.ja}",
    )


@dataclass(frozen=True)
class Multiple:
    """A number by which something is multiplied, in words, and what else is as large here."""

    by: Text  # "twice", "1/4 of", "0.3 times"
    here: Text = _NOTHING  # "; here N is 4"


def multiple(pair: Pair, known: Known) -> Multiple | None:
    """The same as `factor`, of numbers above 0, to be said of something else than values."""
    if not pair.clear or not pair.telling:
        return None
    if times(pair, 2.0):
        return Multiple(Text("twice", "2倍"))
    if times(pair, 0.5):
        return Multiple(Text("half", "半分"))
    return _named_factor(pair, known) or _other_factor(pair)


def offset(pair: Pair, known: Known) -> Text | None:
    """What is added to every value: an input, or the same number everywhere."""
    differences = [a - b for a, b in zip(pair.got, pair.expected, strict=True)]
    scale = max(map(abs, (*pair.got, *pair.expected)))
    # Differences of what is large carry its rounding.
    slack = pair.relative * max(map(abs, differences)) + max(pair.limits[0], 1e-7) * 4 * scale
    if max(map(abs, differences)) < 100 * slack:
        return None
    for name, values in _floats(known):
        spread = _spread(values, len(differences))
        if spread and pair.telling and pair.clear_of(values):
            if all(abs(d - v) <= slack for d, v in zip(differences, spread, strict=True)):
                return Text(
                    en=f"it is what is expected plus {name}", ja=f"正しい値に {name} を足した値です"
                )
            if all(abs(d + v) <= slack for d, v in zip(differences, spread, strict=True)):
                return Text(
                    en=f"it is what is expected minus {name}",
                    ja=f"正しい値から {name} を引いた値です",
                )
    step = differences[0]
    if pair.several and all(abs(d - step) <= slack for d in differences):
        amount = f"{abs(step):.4g}"
        if step > 0:
            return Text(
                en=f"every value is {amount} too large",
                ja=f"すべての値が {amount} だけ大きくなっています",
            )
        return Text(
            en=f"every value is {amount} too small",
            ja=f"すべての値が {amount} だけ小さくなっています",
        )
    return None


def times(pair: Pair, by: float) -> bool:
    """Is every value the expected one times this number?"""
    return pair.fits([by * value for value in pair.expected])


def _named_factor(pair: Pair, known: Known) -> Multiple | None:
    """A drawn size, the product of two, or a drawn number such as a learning rate.

    Those that happen to be equal are all named.
    """
    facts = []
    found = None
    for size, names in _sizes(known).items():
        if size < 3:  # 1 changes nothing, and 2 is a number of its own
            continue
        if times(pair, size):
            found = Text(f"{size} times", f"{size}倍")
        elif times(pair, 1 / size):
            found = Text(f"1/{size} of", f" 1/{size} ")
        else:
            continue
        facts.append(_they_are(names, size))
    for name, by in _numbers(known):
        if abs(by) in (0.0, 1.0, 2.0, 0.5):
            continue
        value = f"{by:.0f}" if known.inputs[name]["type"] == "int" else number(by, 4)
        if times(pair, by):
            found = found or Text(f"{value} times", f"{value}倍")
        elif times(pair, 1 / by):
            found = found or Text(f"1/{value} of", f" 1/{value} ")
        else:
            continue
        facts.append(Text(f"{name} is {value}", f"{name} は {value}"))
    if found is None:
        return None
    en = " and ".join(fact.en for fact in facts)
    ja = "、".join(fact.ja for fact in facts)
    return Multiple(found, Text(en=f"; here {en}", ja=f"。この入力では、{ja} です"))


def _sizes(known: Known) -> dict[int, list[str]]:
    """The names of each drawn size; of a product of two only where no size alone is as large."""
    names: dict[int, list[str]] = {}
    for name, size in known.sizes.items():
        names.setdefault(size, []).append(name)
    products: dict[int, list[str]] = {}
    for (a, m), (b, n) in combinations(known.sizes.items(), 2):
        if m > 1 and n > 1:
            products.setdefault(m * n, []).append(f"{a}·{b}")
    return names | {size: called for size, called in products.items() if size not in names}


def _they_are(names: Sequence[str], size: int) -> Text:
    """`N (the batch size) and hidden are both 3`: all names of a size."""
    en = enumerated(["N (the batch size)" if name == "N" else name for name in names]).en
    ja = enumerated(["N（バッチサイズ）" if name == "N" else name for name in names]).ja
    match len(names):
        case 1:
            return Text(f"{en} is {size}", glued(ja, f"は {size}"))
        case 2:
            return Text(f"{en} are both {size}", glued(ja, f"はどちらも {size}"))
    return Text(f"{en} are all {size}", glued(ja, f"はいずれも {size}"))


def _other_factor(pair: Pair) -> Multiple | None:
    if not pair.several:
        return None
    at = max(range(len(pair.expected)), key=lambda i: abs(pair.expected[i]))
    by = pair.got[at] / pair.expected[at]
    said = f"{by:.4g}"
    if f"{by:.2g}" in ("1", "0") or not times(pair, by):
        return None
    return Multiple(Text(f"{said} times", f"{said}倍"))


def _numbers(known: Known) -> Iterator[tuple[str, float]]:
    """The inputs that are one number."""
    for name, value in known.inputs.items():
        if name in known.sizes:
            continue
        if value["type"] == "float":
            yield name, value["value"]
        elif value["type"] == "int" and value["value"] > 2:
            yield name, float(value["value"])
        elif value["type"] == "Tensor" and len(value["values"]) == 1:
            yield from ((name, v) for v in value["values"] if type(v) is float)


def _floats(known: Known) -> Iterator[tuple[str, list[float]]]:
    """The inputs that are numbers: each with its values."""
    for name, value in known.inputs.items():
        values: list[Any] = value.get("values") or [value.get("value")]
        if all(type(v) is float and math.isfinite(v) for v in values):
            yield name, values


def _spread(values: Sequence[float], count: int) -> list[float]:
    """The values as broadcasting adds them to so many: as they are, or again for each row."""
    if not values or count % len(values):
        return []
    return list(values) * (count // len(values))
