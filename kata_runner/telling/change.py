"""A small change with which every check passes."""

from __future__ import annotations

from kata_runner.model.change import Change
from kata_runner.model.language import Language, Text
from kata_runner.telling.line import Line

_STYLES = {"-": "red", "+": "green"}
PASSES = Text(
    en="Tried out: with this change, every check passes.",
    ja="試したところ、次のように変えると、すべてのチェックに合格します。",
)


def changed_lines(change: Change) -> list[tuple[str, int, str]]:
    """A sign (- or +), a number and the text of each line."""
    return [
        (sign, number, text)
        for sign, texts in (("-", change.before), ("+", change.after))
        for number, text in enumerate(texts, change.line)
    ]


def tell_change(change: Change | None, language: Language) -> list[Line]:
    """What was tried, as the lines that go and those that come; nothing where nothing was found."""
    if change is None:
        return []
    told = [
        Line(f"  {number:>4} {sign} {text}", _STYLES[sign])
        for sign, number, text in changed_lines(change)
    ]
    return [Line(""), Line(PASSES.said(language), "bold"), *told]
