"""A small change with which every check passes."""

from __future__ import annotations

import itertools
import textwrap

from kata_runner.model.change import Change
from kata_runner.model.language import Language, Text
from kata_runner.telling.line import Line

_STYLES = {"-": "red", "+": "green"}
PASSES = Text(
    en="Tried out: with this change, every check passes.",
    ja="試したところ、次のように変えると、すべてのチェックに合格します。",
)


def changed_lines(change: Change) -> list[tuple[str, int, str]]:
    """A sign (- or +), a number and the text of each line; less what all of them are indented by."""
    texts = textwrap.dedent("\n".join([*change.before, *change.after])).split("\n")
    count = len(change.before)
    before = zip("-" * count, itertools.count(change.line), texts[:count], strict=False)
    after = zip("+" * len(change.after), itertools.count(change.line), texts[count:], strict=False)
    return [*before, *after]


def tell_change(change: Change | None, language: Language) -> list[Line]:
    """What was tried, as the lines that go and those that come; nothing where nothing was found."""
    if change is None:
        return []
    told = [
        Line(f"  {number:>4} {sign} {text}", _STYLES[sign])
        for sign, number, text in changed_lines(change)
    ]
    return [Line(""), Line(PASSES.said(language), "bold"), *told]
