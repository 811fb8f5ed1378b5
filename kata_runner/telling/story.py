"""The story of a failing check, in the order in which a learner needs it.

The property; the difference, got and expected, what explains it; the learner's own line; and only
then the input.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from kata_runner.model.language import Language, Text
from kata_runner.model.observation import Observation
from kata_runner.model.story import Kind, Story
from kata_runner.screen.columns import width
from kata_runner.telling.line import Line
from kata_runner.telling.paths import shown_place
from kata_runner.telling.values import assignment, told_apart

_INDENT = "    "
_INPUT_LINES = 5  # of the input that are shown where nobody asks for all of it
_SMALL = 24  # columns of an input that is shown beside others
_PRINTED_LINES = 6  # likewise of what the solution printed


def tell(
    states: Text,
    story: Story,
    language: Language,
    relative_to: Path | None = None,
    *,
    everything: bool = False,
) -> list[Line]:
    """A story as lines, in the reader's language; long inputs only where `everything` is asked."""

    def say(en: str, ja: str) -> str:
        return Text(en, ja).said(language)

    lines = [Line(required(states, story).said(language), "bold")]
    lines.append(Line(f"  {difference(story, language)}", "red"))
    if story.got is not None:
        lines += _beside(story, say("got", "実際の値"), say("expected", "正しい値"), language)
    if story.relation:
        lines.append(Line(f"{_INDENT}→ {story.relation.said(language)}", "bold"))
    if story.place:
        lines.append(Line(f"  {shown_place(story.place, relative_to)}", "faint"))
        lines.append(Line(f"{_INDENT}{story.place.text}"))
    if story.inputs and story.kind is not Kind.MISSING:
        given = _given(story.inputs, language)
        lines.append(Line(say("  with", "  入力"), "faint"))
        lines += _short(given, _INPUT_LINES, language, everything=everything)
    if story.printed:
        printed = story.printed.splitlines()
        lines.append(Line(say("  your code printed", "  プログラムの出力"), "faint"))
        lines += _short(printed, _PRINTED_LINES, language, everything=everything)
    return lines


def required(states: Text, story: Story) -> Text:
    """What a check asks for; of a file that cannot be imported, nothing is asked yet.

    What a check saw does not count where the solution changed what other code uses.
    """
    if story.at_import:
        return Text(en="The file cannot be imported.", ja="ファイルをインポートできません。")
    if story.kind is Kind.TAMPERED:
        states = Text(
            en="What other code uses, too, is afterwards as it was before.",
            ja="ほかのコードも使うものは、呼び出した後も元のままです。",
        )
    return Text(en="Required: {states}", ja="求められる動作：{states}").format(states=states)


def tell_briefly(
    states: Text, story: Story, language: Language, *, is_as_above: bool = False
) -> list[Line]:
    """A story in two lines, for a check that failed beside another one.

    An exception has its line of the file beside it and what to do about it below: its own words are
    English.
    """
    heading = Line(f"  {states.said(language)}")
    if is_as_above:
        error = story.error
        above = Text(en=f"{error}, as above", ja=f"{error}（上と同じ）") if error else _AS_ABOVE
        return [heading, Line(_INDENT + above.said(language), "red")]
    what = difference(story, language)
    if story.error is None:
        return [heading, Line(_INDENT + what, "red")]
    if story.place is not None:
        at = f"{Path(story.place.file).name}:{story.place.number}"
        what += Text(en=f" ({at})", ja=f"（{at}）").said(language)
    lines = [heading, Line(_INDENT + what, "red")]
    if story.relation:
        lines.append(Line(f"{_INDENT}→ {story.relation.said(language)}"))
    return lines


def difference(story: Story, language: Language) -> str:
    """What happened, in one line: `neuron(x): got 1.0, expected 0.7616`."""
    name = story.label.said(language) if story.label else _ENDINGS[story.kind].said(language)
    colon = "：" if language == "ja" else ": "
    return f"{name}{colon}{story.sentence.said(language)}"


_AS_ABOVE = Text(en="as above", ja="上と同じ")
# What is said in place of a label where a check ended before it could compare anything.
_ENDINGS = {kind: Text("result", "結果") for kind in Kind} | {
    Kind.MISSING: Text("missing name", "未定義"),
    Kind.BROKEN: Text("syntax error", "構文エラー"),
    Kind.RAISED: Text("error", "エラー"),
    Kind.TAMPERED: Text("replaced", "書き換え"),
    Kind.EXITED: Text("exit", "終了"),
    Kind.TIMED_OUT: Text("time limit", "時間切れ"),
    Kind.CRASHED: Text("crash", "異常終了"),
    Kind.NOT_STARTED: Text("not started", "未着手"),
    Kind.CHECK: Text("check", "チェック"),
}


def _beside(story: Story, got: str, expected: str, language: Language) -> list[Line]:
    """What came out, and below it what was expected, aligned."""
    columns = max(width(got), width(expected))
    left, right = told_apart(story.got, story.expected, language)
    lines = []
    for title, texts, style in ((got, left, "red"), (expected, right, "green")):
        pad = " " * (columns - width(title))
        for i, text in enumerate(texts):
            head = f"{title}{pad}  " if i == 0 else " " * (columns + 2)
            lines.append(Line(f"{_INDENT}{head}{text}", style))
    return lines


def _given(inputs: Mapping[str, Observation], language: Language) -> list[str]:
    """The inputs: what fits beside each other in the first line, then the tensors."""
    told = [assignment(name, value, language) for name, value in inputs.items()]
    small = [lines[0] for lines in told if len(lines) == 1 and len(lines[0]) <= _SMALL]
    rest = [text for lines in told if len(lines) > 1 or len(lines[0]) > _SMALL for text in lines]
    return [", ".join(small), *rest] if small else rest


def _short(texts: Sequence[str], most: int, language: Language, *, everything: bool) -> list[Line]:
    """The first lines; how many more there are, and how to see them."""
    if everything or len(texts) == most + 1:  # to say that there is one more takes a line, too
        most = len(texts)
    lines = [Line(_INDENT + text) for text in texts[:most]]
    if len(texts) > most:
        count = len(texts) - most
        more = Text(
            en=f"… {count} more lines (-v shows all)", ja=f"… あと{count}行（-v ですべて表示）"
        )
        lines.append(Line(_INDENT + more.said(language), "faint"))
    return lines
