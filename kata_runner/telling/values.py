"""Observations in a few lines, as a person reads them."""

from __future__ import annotations

from typing import Any

from kata_runner.judging.words import key, number, shape
from kata_runner.model.observation import Observation

ROWS = 6  # of a tensor that are shown; more say less


def assignment(name: str, value: Observation) -> list[str]:
    """`name = value`, in as many lines as the value takes."""
    first, *rest = shown(value)
    return [f"{name} = {first}", *(" " * (len(name) + 3) + text for text in rest)]


def shown(value: Observation) -> list[str]:
    """An observation in a few lines."""
    match value["type"]:
        case "Tensor":
            return _tensor(value)
        case "list" | "tuple":
            return [_sequence(value)]
        case "dict":
            pairs = zip(value["keys"], value["items"], strict=True)
            return [
                f"{key(name)}: {text}" if i == 0 else " " * (len(key(name)) + 2) + text
                for name, item in pairs
                for i, text in enumerate(shown(item))
            ] or ["{}"]
        case "float":
            return [cell(value["value"])]
        case _:
            return [str(value["value"]) if "value" in value else f"<{value['type']}>"]


def _sequence(value: Observation) -> str:
    items = [" ".join(shown(item)) for item in value["items"][: ROWS + 1]]
    if len(value["items"]) > ROWS:
        items[ROWS:] = [f"… ({len(value['items'])})"]
    if value["type"] == "list":
        return f"[{', '.join(items)}]"
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"


def _tensor(tensor: Observation) -> list[str]:
    values, sizes = tensor["values"], tensor["shape"]
    about = f"{shape(tensor)} {tensor['dtype']}"
    if tensor["device"] != "cpu":
        about += f" {tensor['device']}"
    if not sizes:
        return [f"{cell(values[0])}   {about}"]
    texts = _nested(values, sizes)
    texts[0] += f"   {about}"
    return texts


def _nested(values: list[Any], sizes: list[int]) -> list[str]:
    """The rows of a tensor in their brackets, as PyTorch prints them; of too many the first ones."""
    if len(sizes) == 1:
        return [_row(values)]
    count = len(values) // sizes[0] if sizes[0] else 0
    parts = [
        _nested(values[i * count : (i + 1) * count], sizes[1:]) for i in range(min(sizes[0], ROWS))
    ]
    texts = [text for part in parts for text in part] or [""]
    cut = sizes[0] > ROWS
    if len(sizes) > 2 and len(texts) > ROWS:
        texts, cut = texts[:ROWS], True
    texts = [("[" if i == 0 else " ") + text for i, text in enumerate(texts)]
    texts[-1] += ", …]" if cut else "]"
    return texts


def _row(values: list[Any]) -> str:
    cells = [cell(value) for value in values[:ROWS]]
    return "[" + ", ".join(cells) + (", …]" if len(values) > ROWS else "]")


def cell(value: object) -> str:
    """One number of a tensor."""
    return number(value, 6) if isinstance(value, float) else str(value)
