"""Observations in a few lines, as a person reads them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kata_runner.judging.words import key, number, quoted, shape
from kata_runner.model.language import Language
from kata_runner.model.observation import Observation

ROWS = 6  # of a tensor that are shown; more say less
DIGITS = 6  # of a number, as a float32 has about seven


@dataclass(frozen=True)
class Detail:
    """How much of a value is shown, and in which language where a check says it in words."""

    language: Language
    digits: int = DIGITS  # of a number
    columns: int = ROWS  # of a row, or items of a list


def assignment(name: str, value: Observation, language: Language) -> list[str]:
    """`name = value`, in as many lines as the value takes."""
    return _behind(f"{name} = ", shown(value, language))


def told_apart(
    got: Observation | None, expected: Observation | None, language: Language
) -> tuple[list[str], list[str]]:
    """Two observations, in as much detail as it takes to see that they differ; [] for None.

    Where they look the same, longer rows are tried, then more digits.
    """
    for digits, columns in ((DIGITS, ROWS), (DIGITS, 12), (DIGITS, 40), (9, ROWS), (17, ROWS)):
        detail = Detail(language, digits, columns)
        left, right = (_shown(value, detail) if value else [] for value in (got, expected))
        if left != right:
            break
    return left, right


def shown(value: Observation, language: Language) -> list[str]:
    """An observation in a few lines, in the reader's language where a check says it in words."""
    return _shown(value, Detail(language))


def _shown(value: Observation, detail: Detail) -> list[str]:
    match value["type"]:
        case "Tensor":
            return _tensor(value, detail)
        case "list" | "tuple" if any(map(_has_lines, value["items"])):
            return _items(value["items"], detail)
        case "list" | "tuple":
            return [_sequence(value, detail)]
        case "dict":
            pairs = zip(value["keys"], value["items"], strict=True)
            return _named(((key(name), item) for name, item in pairs), detail) or ["{}"]
        case "float":
            return [cell(value["value"], detail.digits)]
        case "str":
            return [quoted(value).said(detail.language)]
        case _:
            return [str(value["value"]) if "value" in value else f"<{value['type']}>"]


def _named(pairs: Iterable[tuple[str, Observation]], detail: Detail) -> list[str]:
    """Things that may take several lines, one below the other, each behind its name."""
    return [text for name, item in pairs for text in _behind(f"{name}: ", _shown(item, detail))]


def _behind(head: str, texts: list[str]) -> list[str]:
    return [head + texts[0], *(" " * len(head) + text for text in texts[1:])]


def _has_lines(value: Observation) -> bool:
    """Is it a tensor, or has it something in it that is shown with its name?"""
    if value["type"] in ("list", "tuple"):
        return any(map(_has_lines, value["items"]))
    return value["type"] == "Tensor" or (value["type"] == "dict" and bool(value["items"]))


def _items(items: list[Observation], detail: Detail) -> list[str]:
    """Tensors and dicts of a list or tuple, each behind its place, as a difference names it: `[0]`."""
    texts = _named(((f"[{i}]", item) for i, item in enumerate(items[:ROWS])), detail)
    return [*texts, f"… ({len(items)})"] if len(items) > ROWS else texts


def _sequence(value: Observation, detail: Detail) -> str:
    items = [" ".join(_shown(item, detail)) for item in value["items"][: detail.columns + 1]]
    if len(value["items"]) > detail.columns:
        items[detail.columns :] = [f"… ({len(value['items'])})"]
    if value["type"] == "list":
        return f"[{', '.join(items)}]"
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"


def _tensor(tensor: Observation, detail: Detail) -> list[str]:
    values, sizes = tensor["values"], tensor["shape"]
    about = f"{shape(tensor)} {tensor['dtype']}"
    if tensor["device"] != "cpu":
        about += f" {tensor['device']}"
    if not sizes:
        return [f"{cell(values[0], detail.digits)}   {about}"]
    texts = _nested(values, sizes, detail)
    texts[0] += f"   {about}"
    return texts


def _nested(values: list[Any], sizes: list[int], detail: Detail) -> list[str]:
    """The rows of a tensor in their brackets, as PyTorch prints them; of too many the first ones."""
    if len(sizes) == 1:
        return [_row(values, detail)]
    count = len(values) // sizes[0] if sizes[0] else 0
    parts = [
        _nested(values[i * count : (i + 1) * count], sizes[1:], detail)
        for i in range(min(sizes[0], ROWS))
    ]
    texts = [text for part in parts for text in part] or [""]
    cut = sizes[0] > ROWS
    if len(sizes) > 2 and len(texts) > ROWS:
        texts, cut = texts[:ROWS], True
    texts = [("[" if i == 0 else " ") + text for i, text in enumerate(texts)]
    texts[-1] += ", …]" if cut else "]"
    return texts


def _row(values: list[Any], detail: Detail) -> str:
    cells = [cell(value, detail.digits) for value in values[: detail.columns]]
    return "[" + ", ".join(cells) + (", …]" if len(values) > detail.columns else "]")


def cell(value: object, digits: int = DIGITS) -> str:
    """One number of a tensor."""
    return number(value, digits) if isinstance(value, float) else str(value)
