"""The story of a failing check, in the order in which a learner needs it.

The property; the smallest input; the kind of difference, what came out and what should have;
the learner's own line.
"""

from __future__ import annotations

from pathlib import Path

from kata_runner.model.language import Language, Text
from kata_runner.model.story import Kind, Story
from kata_runner.screen.columns import width
from kata_runner.telling.line import Line
from kata_runner.telling.paths import shown_place
from kata_runner.telling.values import assignment, shown

_INDENT = "    "


def tell(
    states: Text, story: Story, language: Language, relative_to: Path | None = None
) -> list[Line]:
    """A story as lines, in the reader's language."""

    def say(en: str, ja: str) -> str:
        return Text(en, ja).said(language)

    lines = [Line(states.said(language), "bold"), Line("")]
    if story.inputs and story.kind is not Kind.MISSING:
        lines.append(Line(say("smallest input that shows it:", "問題が起きる最小の入力:"), "faint"))
        lines += [
            Line(_INDENT + text)
            for name, value in story.inputs.items()
            for text in assignment(name, value)
        ]
    lines.append(Line(_heading(story, language), "red"))
    if story.relation:
        lines.append(Line(f"{_INDENT}→ {story.relation.said(language)}", "bold"))
    if story.got is not None:
        lines += _beside(story, say("came out", "実際の結果"), say("should be", "正しい結果"))
    if story.place:
        lines.append(Line(""))
        lines.append(Line(shown_place(story.place, relative_to), "faint"))
        lines.append(Line(f"{_INDENT}{story.place.text}"))
    if story.printed:
        lines.append(Line(""))
        lines.append(Line(say("your code printed:", "プログラムの出力:"), "faint"))
        lines += [Line(_INDENT + text) for text in _short(story.printed.splitlines(), 20)]
    return lines


def tell_again(states: Text, story: Story, language: Language) -> list[Line]:
    """The lines for a story that was told in full of another check."""
    again = Text(en=" (as above)", ja="（上と同じ）").said(language)
    heading = _heading(story, language) + again
    return [Line(states.said(language), "bold"), Line(""), Line(heading, "red")]


_KINDS = {
    Kind.TYPE: Text("type", "型"),
    Kind.LENGTH: Text("length", "要素数"),
    Kind.KEYS: Text("keys", "キー"),
    Kind.SHAPE: Text("shape", "形"),
    Kind.DTYPE: Text("dtype", "dtype"),
    Kind.DEVICE: Text("device", "デバイス"),
    Kind.GRADIENT: Text("gradient", "勾配"),
    Kind.VALUES: Text("values", "値"),
    Kind.STATEMENT: Text("property", "性質"),
    Kind.MISSING: Text("missing name", "未定義"),
    Kind.BROKEN: Text("syntax error", "構文エラー"),
    Kind.RAISED: Text("error", "エラー"),
    Kind.TAMPERED: Text("replaced", "書き換え"),
    Kind.EXITED: Text("exit", "終了"),
    Kind.TIMED_OUT: Text("time limit", "時間切れ"),
    Kind.CRASHED: Text("crash", "異常終了"),
    Kind.NOT_STARTED: Text("not started", "未着手"),
}


def _heading(story: Story, language: Language) -> str:
    kind = _KINDS[story.kind].said(language)
    label = f" — {story.label.said(language)}" if story.label else ""
    return f"{kind}{label}: {story.sentence.said(language)}"


def _beside(story: Story, came_out: str, should_be: str) -> list[Line]:
    """What came out, and below it what should have, aligned."""
    columns = max(width(came_out), width(should_be))
    lines = []
    for title, value, style in (
        (came_out, story.got, "red"),
        (should_be, story.expected, "green"),
    ):
        if value is not None:
            pad = " " * (columns - width(title))
            for i, text in enumerate(shown(value)):
                head = f"{title}{pad}  " if i == 0 else " " * (columns + 2)
                lines.append(Line(f"{_INDENT}{head}{text}", style))
    return lines


def _short(lines: list[str], most: int) -> list[str]:
    return [*lines[:most], "…"] if len(lines) > most else lines
