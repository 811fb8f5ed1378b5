"""Words for types, places and numbers, as they appear in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kata_runner.model.language import Text
from kata_runner.model.observation import LONG_INT, Observation


def kind_of(value: Observation) -> Text:
    """What something is, with its article: `a tensor`, `None`, `an object of type Linear`."""
    name = value["type"]
    match name:
        case "Tensor":
            return Text("a tensor", "テンソル")
        case "None":
            return Text("None", "None")
        case "int":
            return Text("an int", "int")
        case _ if name == LONG_INT:
            return Text(f"an {LONG_INT}", "308桁を超える int")
        case "float" | "bool" | "str" | "list" | "tuple" | "dict":
            return Text(f"a {name}", name)
        case "function":
            return Text("a function", "関数")
        case "method" | "builtin_function_or_method":
            return Text("a method", "メソッド")
        case "ndarray":
            return Text("a NumPy array", "NumPy の配列")
    return Text(f"an object of type {name}", f"{name} 型のオブジェクト")


def shape(tensor: Observation) -> str:
    """`(3, 1)`, as PyTorch writes a shape."""
    return str(tuple(tensor["shape"]))


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


def quoted(seen: Observation) -> Text:
    """A value that is no tensor, as it is in a sentence; words of a check in both languages."""
    value = repr(seen["value"])
    return Text(value, f"「{seen['ja']}」" if "ja" in seen else value)


def distinguishable(a: Any, b: Any) -> tuple[str, str]:
    """Two values with as many digits as it takes to see that they differ."""
    if not (isinstance(a, float) and isinstance(b, float)):
        return repr(a), repr(b)
    for digits in range(4, 17):
        left, right = number(a, digits), number(b, digits)
        if left != right:
            return left, right
    return repr(a), repr(b)


def enumerated(names: Sequence[str], most: int = 4) -> Text:
    """`a, b and c`, or `a, b, c, d, …` where there are more than fit."""
    if len(names) > most:
        return Text(", ".join(names[:most]) + ", …", glued("、".join(names[:most]), "など"))
    *first, last = names
    if not first:
        return Text(last, last)
    return Text(f"{', '.join(first)} and {last}", glued("、".join(first), "と", last))


def glued(*parts: str) -> str:
    """Japanese put together: a space between kana or kanji and what is written in ASCII."""
    text = ""
    for part in filter(None, parts):
        if text and text[-1].isascii() != part[0].isascii():
            other = part[0] if text[-1].isascii() else text[-1]
            text += "" if other in "（）「」、。：" else " "
        text += part
    return text


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


def by_key(mapping: Observation) -> dict[str, Observation]:
    """The items of a dict by their keys as a person reads them, which tell 1 from '1' and True."""
    return dict(zip(map(key, mapping["keys"]), mapping["items"], strict=True))
