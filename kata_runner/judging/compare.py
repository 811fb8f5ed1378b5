"""Two observations side by side: are they equal, and if not, what kind of difference is it?

Pure functions over plain data (see `observe`): no torch, so nothing that a solution patches can
change a judgement, and a judge in another process can read the same record.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from kata_runner.model.language import Text
from kata_runner.model.observation import Observation
from kata_runner.model.story import Kind

# (rtol, atol) by dtype: the defaults of torch.testing.assert_close.
_TOLERANCES = MappingProxyType(
    {
        "float16": (1e-3, 1e-5),
        "bfloat16": (1.6e-2, 1e-5),
        "float32": (1.3e-6, 1e-5),
        "float64": (1e-7, 1e-7),
    }
)
# Kernels of an accelerator sum in another order and have other approximations of tanh and exp.
_DEVICE_FACTORS = MappingProxyType({"cuda": 10.0, "mps": 10.0})


@dataclass(frozen=True)
class Tolerance:
    """How far two values may lie apart: |got - expected| <= atol + rtol * |expected|.

    None stands for the default of the dtype and the device; a Python float, which has neither,
    is held to float32, in which its number was most likely computed.
    """

    rtol: float | None = None
    atol: float | None = None

    def at(self, expected: Observation) -> tuple[float, float]:
        """The two numbers for one expected value."""
        dtype = expected.get("dtype", "float32" if expected["type"] == "float" else "exact")
        rtol, atol = _TOLERANCES.get(dtype, (0.0, 0.0))
        factor = _DEVICE_FACTORS.get(expected.get("device", "cpu").partition(":")[0], 1.0)
        return (
            rtol * factor if self.rtol is None else self.rtol,
            atol * factor if self.atol is None else self.atol,
        )


EXACT = Tolerance(0.0, 0.0)


@dataclass(frozen=True)
class Difference:
    """What kind of difference, in a sentence, and what simple relation explains it, if any does."""

    kind: Kind
    sentence: Text
    relation: Text | None = None


def compare(
    got: Observation,
    expected: Observation,
    tolerance: Tolerance = Tolerance(),  # frozen
    sizes: Mapping[str, int] | None = None,
) -> Difference | None:
    """The first difference: type, then shape, dtype, device, gradient, values; None if there is none.

    `sizes` are the drawn sizes by name (`N`, …): a factor that equals one of them is called by it.
    """
    return _compare(got, expected, tolerance, sizes or {}, "")


def _compare(
    got: Observation, expected: Observation, tolerance: Tolerance, sizes: Mapping[str, int], at: str
) -> Difference | None:
    if got["type"] != expected["type"]:
        sentence = _TYPE.format(got=got["type"], expected=expected["type"])
        return Difference(Kind.TYPE, _at(at, sentence), _type_hint(got, expected, at))
    match expected["type"]:
        case "Tensor":
            return _compare_tensors(got, expected, tolerance, sizes, at)
        case "list" | "tuple":
            return _compare_sequences(got, expected, tolerance, sizes, at)
        case "dict":
            return _compare_dicts(got, expected, tolerance, sizes, at)
        case "int" | "float" | "bool" | "str" | "None" | "dtype" | "device":
            return _compare_values([got], [expected], tolerance, sizes, at, lambda _: "")
    raise TypeError(f"a check expects a {expected['type']}, which cannot be compared")


_TYPE = Text(
    en="the type is {got}, and should be {expected}",
    ja="型が {got} になっています（正しくは {expected}）",
)


def _type_hint(got: Observation, expected: Observation, at: str) -> Text | None:
    match got["type"], expected["type"]:
        case "None", "Tensor" if at:
            return Text(
                en="None stands where a gradient is missing",
                ja="勾配がないところには None が入ります",
            )
        case "None", _:
            return Text(
                en="a function without `return` gives None",
                ja="`return` のない関数は None を返します",
            )
        case "Tensor", "float":
            return Text(
                en="`.item()` turns a tensor of one element into a Python number",
                ja="要素が1つのテンソルは `.item()` で Python の数になります",
            )
        case "ndarray", "Tensor":
            return Text(
                en="this is a NumPy array: stay with tensors",
                ja="これは NumPy の配列です。テンソルのまま計算しましょう",
            )
    return None


def _compare_tensors(
    got: Observation, expected: Observation, tolerance: Tolerance, sizes: Mapping[str, int], at: str
) -> Difference | None:
    if got["shape"] != expected["shape"]:
        sentence = Text(
            en="the shape is {got}, and should be {expected}",
            ja="形が {got} になっています（正しくは {expected}）",
        ).format(got=shape(got), expected=shape(expected))
        return Difference(Kind.SHAPE, _at(at, sentence), _shape_relation(got, expected, tolerance))
    for kind, en, ja in (
        ("dtype", "the dtype", "dtype"),
        ("device", "the device", "デバイス"),
    ):
        if got[kind] != expected[kind]:
            sentence = Text(
                en=f"{en} is {got[kind]}, and should be {expected[kind]}",
                ja=f"{ja} が {got[kind]} になっています（正しくは {expected[kind]}）",
            )
            relation = None
            if not _differing(got["values"], expected["values"], _loose(tolerance, got, expected)):
                relation = Text(en="the values are right", ja="値は正しいです")
            return Difference(Kind(kind), _at(at, sentence), relation)
    wanted = expected["requires_grad"]
    if wanted is not None and got["requires_grad"] != wanted:
        sentence = (
            Text(
                en="the result is cut off from the graph, so that no gradient can flow back",
                ja="計算グラフから切り離されていて、勾配が流れません",
            )
            if wanted
            else Text(
                en="the result is still attached to the graph (requires_grad is True)",
                ja="計算グラフにつながったままです（requires_grad が True）",
            )
        )
        return Difference(Kind.GRADIENT, _at(at, sentence))
    difference = _compare_values(
        _scalars(got),
        _scalars(expected),
        tolerance,
        sizes,
        at,
        lambda i: index(i, expected["shape"]),
    )
    if difference and _is_transposed(got["values"], expected, tolerance.at(expected)):
        return replace(difference, relation=_TRANSPOSED)
    return difference


def _compare_sequences(
    got: Observation, expected: Observation, tolerance: Tolerance, sizes: Mapping[str, int], at: str
) -> Difference | None:
    items, wanted = got["items"], expected["items"]
    if len(items) != len(wanted):
        sentence = Text(
            en="there are {got} elements, and should be {expected}",
            ja="要素が{got}個あります（正しくは{expected}個）",
        ).format(got=len(items), expected=len(wanted))
        return Difference(Kind.LENGTH, _at(at, sentence))
    if wanted and all(item["type"] == "float" for item in [*items, *wanted]):
        return _compare_values(items, wanted, tolerance, sizes, at, lambda i: f"[{i}]")
    for i, (item, want) in enumerate(zip(items, wanted, strict=True)):
        difference = _compare(item, want, tolerance, sizes, f"{at}[{i}]")
        if difference is not None:
            return difference
    return None


def _compare_dicts(
    got: Observation, expected: Observation, tolerance: Tolerance, sizes: Mapping[str, int], at: str
) -> Difference | None:
    items, wanted = _by_key(got), _by_key(expected)
    if items.keys() != wanted.keys():
        sentence = Text(
            en="the keys are {got}, and should be {expected}",
            ja="キーが {got} になっています（正しくは {expected}）",
        ).format(got=_keys(items), expected=_keys(wanted))
        return Difference(Kind.KEYS, _at(at, sentence))
    for key, want in wanted.items():
        difference = _compare(items[key], want, tolerance, sizes, f"{at}[{key}]")
        if difference is not None:
            return difference
    return None


def _by_key(mapping: Observation) -> dict[str, Observation]:
    """The items of a dict by their keys as a person reads them, which tell 1 from '1' and True."""
    return dict(zip(map(key, mapping["keys"]), mapping["items"], strict=True))


def _keys(items: Mapping[str, Observation]) -> str:
    return f"[{', '.join(sorted(items))}]"


def differing_only(
    got: Observation, expected: Observation, tolerance: Tolerance = Tolerance()
) -> tuple[Observation, Observation]:
    """Both sides of a difference, without what is equal in both: of dicts the keys that differ."""
    if got["type"] != "dict" or expected["type"] != "dict":
        return got, expected
    items, wanted = _by_key(got), _by_key(expected)
    different = {
        name
        for name in items.keys() | wanted.keys()
        if name not in items
        or name not in wanted
        or compare(items[name], wanted[name], tolerance) is not None
    }
    pairs = {
        name: differing_only(items[name], wanted[name], tolerance)
        for name in different & items.keys() & wanted.keys()
    }
    return tuple(  # type: ignore[return-value]  # two of them
        {
            "type": "dict",
            "keys": [k for k in mapping["keys"] if key(k) in different],
            "items": [
                pairs[key(k)][side] if key(k) in pairs else item
                for k, item in zip(mapping["keys"], mapping["items"], strict=True)
                if key(k) in different
            ],
        }
        for side, mapping in enumerate((got, expected))
    )


def _compare_values(
    got: Sequence[Observation],
    expected: Sequence[Observation],
    tolerance: Tolerance,
    sizes: Mapping[str, int],
    at: str,
    place: Callable[[int], str],
) -> Difference | None:
    """Compare scalar by scalar; `place(i)` says where in what stands at `at` the i-th one is."""
    if not expected:
        return None
    left = [item["value"] for item in got]
    right = [item["value"] for item in expected]
    limits = tolerance.at(expected[0])
    differing = _differing(left, right, limits)
    if not differing:
        return None
    first = differing[0]
    a, b = distinguishable(left[first], right[first])
    sentence = (
        Text(
            en="{where}: {got}, and should be {expected}",
            ja="{where}: {got} になっています（正しくは {expected}）",
        )
        if len(right) > 1
        else Text(
            en="the value is {got}, and should be {expected}",
            ja="値が {got} になっています（正しくは {expected}）",
        )
    ).format(where=at + place(first), got=a, expected=b)
    if len(right) == 1:
        sentence = _at(at, sentence)
    if len(right) > 1:
        count = Text(
            en=f"{len(differing)} of {len(right)} values differ; the first at ",
            ja=f"{len(right)}個のうち{len(differing)}個の値が違います。最初は ",
        )
        sentence = Text(count.en + sentence.en, count.ja + sentence.ja)
    return Difference(Kind.VALUES, sentence, _value_relation(left, right, limits, sizes))


def _scalars(tensor: Observation) -> list[Observation]:
    kind = {"type": "float", "dtype": tensor["dtype"], "device": tensor["device"]}
    return [{**kind, "value": value} for value in tensor["values"]]


def _at(at: str, sentence: Text) -> Text:
    return Text(f"{at}: {sentence.en}", f"{at}: {sentence.ja}") if at else sentence


# --- closeness -----------------------------------------------------------------------------------


def _close(got: Any, expected: Any, limits: tuple[float, float]) -> bool:
    if not isinstance(expected, float) or not isinstance(got, int | float):
        return bool(got == expected)
    if math.isnan(got) or math.isnan(expected):
        return math.isnan(got) and math.isnan(expected)
    if math.isinf(got) or math.isinf(expected):
        return got == expected
    rtol, atol = limits
    return abs(got - expected) <= atol + rtol * abs(expected)


def _differing(
    got: Sequence[Any], expected: Sequence[Any], limits: tuple[float, float]
) -> list[int]:
    """The indices at which two flat sequences of equal length differ."""
    return [
        i for i, (a, b) in enumerate(zip(got, expected, strict=True)) if not _close(a, b, limits)
    ]


def _loose(tolerance: Tolerance, *observations: Observation) -> tuple[float, float]:
    """The wider one of two dtypes' tolerances: is it the same number but for rounding?"""
    limits = [tolerance.at(observation) for observation in observations]
    return max(rtol for rtol, _ in limits), max(atol for _, atol in limits)


# --- relations -----------------------------------------------------------------------------------


def _shape_relation(got: Observation, expected: Observation, tolerance: Tolerance) -> Text | None:
    limits = tolerance.at(expected)
    have, want = got["shape"], expected["shape"]
    if len(got["values"]) == len(expected["values"]):
        if have == want[::-1] and _is_transposed(got["values"], expected, limits):
            return _TRANSPOSED
        if not _differing(got["values"], expected["values"], limits):
            return Text(
                en="the values are right, only the shape is not",
                ja="値は正しく、形だけが違います",
            )
        return None
    n = want[0] if want else 1
    if n > 1 and have == [n, n] and want in ([n, 1], [n]):
        return Text(
            en=f"({n}, 1) and ({n},) were combined: broadcasting made ({n}, {n}) of them",
            ja=f"({n}, 1) と ({n},) の計算で、ブロードキャストにより ({n}, {n}) になったようです",
        )
    return None


_TRANSPOSED = Text(en="it is transposed", ja="転置されています")


def _is_transposed(got: Sequence[Any], expected: Observation, limits: tuple[float, float]) -> bool:
    """Are these the values of a matrix with rows and columns exchanged?"""
    if len(expected["shape"]) != 2 or min(expected["shape"]) < 2:
        return False
    columns = expected["shape"][1]
    turned = [value for j in range(columns) for value in expected["values"][j::columns]]
    return not _differing(got, turned, limits)


def _value_relation(
    got: Sequence[Any],
    expected: Sequence[Any],
    limits: tuple[float, float],
    sizes: Mapping[str, int],
) -> Text | None:
    if not all(type(value) is float for value in (*got, *expected)):
        return None
    if any(map(math.isnan, got)):
        return Text(
            en="there is a nan (not a number): 0/0, or a training that diverged",
            ja="nan（非数）があります。0/0 や、学習の発散が原因かもしれません",
        )
    if any(map(math.isinf, got)):
        return Text(
            en="there is an inf: a division by zero, or a training that diverged",
            ja="inf（無限大）があります。0 での割り算や、学習の発散が原因かもしれません",
        )
    # A relation is looked for a little more loosely than equality: it multiplies the rounding.
    wide = (10 * limits[0] + 1e-6, 10 * limits[1])
    for factor, name in _named_factors(sizes, len(expected)):
        if not _differing(got, [factor * value for value in expected], wide):
            return name
    if all(value == 0.0 for value in got):
        return Text(en="every value is 0", ja="値がすべて 0 です")
    if len(expected) < 2:
        return None
    largest = max(range(len(expected)), key=lambda i: abs(expected[i]))
    factor = got[largest] / expected[largest] if expected[largest] else math.nan
    several = sum(abs(value) > 100 * limits[1] for value in expected) > 1
    if several and not _differing(got, [factor * value for value in expected], wide):
        return Text(
            en=f"every value is {factor:.4g} times what it should be",
            ja=f"すべての値が正しい値の{factor:.4g}倍です",
        )
    offset = got[0] - expected[0]
    if not _differing(got, [value + offset for value in expected], wide):
        return Text(
            en=f"every value is off by {offset:+.4g}",
            ja=f"すべての値が {offset:+.4g} ずれています",
        )
    order = sorted(got), sorted(expected)
    if not _differing(*order, wide):
        return Text(
            en="the values are right, only their order is not",
            ja="値は正しく、順番だけが違います",
        )
    return _shift_relation(got, expected, wide)


def _shift_relation(
    got: Sequence[Any], expected: Sequence[Any], limits: tuple[float, float]
) -> Text | None:
    if len(expected) > 2 and not _differing(got[:-1], expected[1:], limits):
        return Text(
            en="each value stands one place too early: the first one is missing",
            ja="値が1つずつ前にずれています。最初の値が抜けていませんか？",
        )
    if len(expected) > 2 and not _differing(got[1:], expected[:-1], limits):
        return Text(
            en="each value stands one place too late: one too many is at the front",
            ja="値が1つずつ後ろにずれています。先頭に余分な値がありませんか？",
        )
    return None


def _named_factors(sizes: Mapping[str, int], count: int) -> Iterator[tuple[float, Text]]:
    """Factors that tell something, each with its sentence."""
    yield -1.0, Text(en="the sign is flipped", ja="符号が逆です")
    names: dict[int, list[str]] = {}
    for name, size in sizes.items():
        names.setdefault(size, []).append(name)
    batch = Text(en=", the batch size", ja="（バッチサイズ）")
    for size, called in names.items():
        if size > 1:
            which = " = ".join(called)
            more = batch if "N" in called else Text("", " ")
            yield (
                float(size),
                Text(
                    en=f"every value is {size} times what it should be, and {which} is {size}{more.en}: "
                    "a sum where a mean should be?",
                    ja=f"すべての値が正しい値の{size}倍で、{which}{more.ja}が {size} です。"
                    "平均ではなく合計になっていませんか？",
                ),
            )
            yield (
                1 / size,
                Text(
                    en=f"every value is 1/{size} of what it should be, and {which} is {size}{more.en}: "
                    "a mean where a sum should be?",
                    ja=f"すべての値が正しい値の 1/{size} で、{which}{more.ja}が {size} です。"
                    "合計ではなく平均になっていませんか？",
                ),
            )
    yield (
        2.0,
        Text(
            en="every value is twice what it should be",
            ja="すべての値が正しい値の2倍です",
        ),
    )
    yield (
        0.5,
        Text(
            en="every value is half of what it should be: a factor 2 is missing",
            ja="すべての値が正しい値の半分です。2 を掛け忘れていませんか？",
        ),
    )


# --- words for values ----------------------------------------------------------------------------


def shape(tensor: Observation) -> str:
    """`(3, 1)`, as PyTorch writes a shape."""
    return str(tuple(tensor["shape"]))


def key(seen: str | Observation) -> str:
    """The key of a dict as Python writes it: `'w'`, `0`, `(0, 'w')`."""
    if isinstance(seen, str):
        return repr(seen)
    match seen["type"]:
        case "tuple":
            items = [key(item) for item in seen["items"]]
            return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
        case "dtype" | "device":
            return str(seen["value"])
        case "Tensor":
            return f"<Tensor {shape(seen)} {seen['values']}>"
    return repr(seen["value"]) if "value" in seen else f"<{seen['type']}>"


def index(i: int, shape: Sequence[int]) -> str:
    """The place of the i-th element in row-major order: `[1, 0]`; "" for a scalar."""
    place: list[int] = []
    for size in reversed(shape):
        i, rest = divmod(i, size)
        place.insert(0, rest)
    return str(place) if place else ""


def number(value: float, digits: int) -> str:
    """A float with that many digits, and recognisable as one: `1.0`, not `1`."""
    text = f"{value:.{digits}g}"
    return text if set(text) & set(".en") else f"{text}.0"


def distinguishable(a: Any, b: Any) -> tuple[str, str]:
    """Two values with as many digits as it takes to see that they differ."""
    if not (isinstance(a, float) and isinstance(b, float)):
        return repr(a), repr(b)
    for digits in range(4, 17):
        left, right = number(a, digits), number(b, digits)
        if left != right:
            return left, right
    return repr(a), repr(b)
