"""The story of a failing check, in the order in which a learner needs it.

The property; the smallest input; the kind of difference, what came out and what should have;
the learner's own line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kata_runner.judging.compare import Observation, number, shape
from kata_runner.library.mistake import Mistake
from kata_runner.model.kata import Kata
from kata_runner.model.language import Language, Text
from kata_runner.model.verdict import Status
from kata_runner.screen.columns import width, wrap

if TYPE_CHECKING:
    from _pytest._io import TerminalWriter

_ROWS = 6  # of a tensor that are shown; more say less
_INDENT = "    "


class Line(NamedTuple):
    """One line on the screen, with the style that a terminal may give it."""

    text: str
    style: str = ""  # "", "bold", "red", "green", "faint"


def tell(
    states: Text, story: dict[str, Any], language: Language, relative_to: Path | None = None
) -> list[Line]:
    """A story as lines, in the reader's language."""

    def say(en: str, ja: str) -> str:
        return Text(en, ja).said(language)

    lines = [Line(states.said(language), "bold"), Line("")]
    if story.get("inputs") and story["kind"] != "missing":
        lines.append(Line(say("smallest input that shows it:", "問題が起きる最小の入力:"), "faint"))
        lines += [
            Line(_INDENT + text)
            for name, value in story["inputs"].items()
            for text in _assignment(name, value)
        ]
    lines.append(Line(_heading(story, language), "red"))
    if story.get("relation"):
        lines.append(Line(f"{_INDENT}→ {story['relation'][language]}", "bold"))
    if story.get("got") is not None:
        lines += _beside(story, say("came out", "実際の結果"), say("should be", "正しい結果"))
    line = story.get("line")
    if line:
        lines.append(Line(""))
        lines.append(Line(f"{_place(line, relative_to)}", "faint"))
        lines.append(Line(f"{_INDENT}{line['text']}"))
    if story.get("printed"):
        lines.append(Line(""))
        lines.append(Line(say("your code printed:", "プログラムの出力:"), "faint"))
        lines += [Line(_INDENT + text) for text in _short(story["printed"].splitlines(), 20)]
    return lines


def tell_again(states: Text, story: dict[str, Any], language: Language) -> list[Line]:
    """The lines for a story that was told in full of another check."""
    again = Text(en=" (as above)", ja="（上と同じ）").said(language)
    heading = _heading(story, language) + again
    return [Line(states.said(language), "bold"), Line(""), Line(heading, "red")]


_KINDS = {
    "type": Text("type", "型"),
    "length": Text("length", "要素数"),
    "keys": Text("keys", "キー"),
    "shape": Text("shape", "形"),
    "dtype": Text("dtype", "dtype"),
    "device": Text("device", "デバイス"),
    "gradient": Text("gradient", "勾配"),
    "values": Text("values", "値"),
    "statement": Text("property", "性質"),
    "missing": Text("missing name", "未定義"),
    "broken": Text("syntax error", "文法エラー"),
    "raised": Text("error", "エラー"),
    "tampered": Text("replaced", "書き換え"),
    "exited": Text("exit", "強制終了"),
    "timed out": Text("time limit", "時間切れ"),
    "crashed": Text("crash", "異常終了"),
    "not started": Text("not started", "未着手"),
}


@dataclass(frozen=True)
class Crash:
    """What pytest prints of a failure in its short summary, and writes into a JUnit report."""

    message: str

    def __str__(self) -> str:
        """Its line under `--tb=line`."""
        return self.message


class Story:
    """What pytest prints of a failing check; plain text for everything that is no terminal."""

    def __init__(self, lines: list[Line], full_trace: str = "") -> None:
        self._lines, self._full_trace = lines, full_trace
        self.reprcrash = Crash(lines[0].text)

    def __str__(self) -> str:
        return "\n".join(
            [line.text for line in self._lines] + [self._full_trace] * bool(self._full_trace)
        )

    def toterminal(self, terminal: TerminalWriter) -> None:
        """Print it with the styles of its lines; pytest calls this."""
        for line in self._lines:
            terminal.line(fitting(line.text, terminal), **style(line))
        if self._full_trace:
            terminal.line(self._full_trace)


def fitting(text: str, terminal: TerminalWriter) -> str:
    """The text in lines that a person's terminal does not cut in the middle of a word."""
    if not terminal._file.isatty():  # in a pipe a line stays a line
        return text
    return "\n".join(wrap(text, terminal.fullwidth)) or text


_STYLES: dict[str, dict[str, bool]] = {
    "": {},
    "bold": {"bold": True},
    "red": {"red": True},
    "green": {"green": True},
    "faint": {"light": True},
}


def style(line: Line) -> dict[str, bool]:
    """The markup with which pytest's terminal writes a line."""
    return _STYLES[line.style]


def tell_mistakes(mistakes: Sequence[Mistake], language: Language) -> list[Line]:
    """Which classic mistakes a run looks like, and how to fix them; nothing if none."""
    if not mistakes:
        return []
    heading = (
        Text(en="This looks like a well-known mistake:", ja="よくある間違いのようです:")
        if len(mistakes) == 1
        else Text(
            en="This looks like one of these well-known mistakes:",
            ja="次のよくある間違いのどれかのようです:",
        )
    )
    fix = Text(en="To fix it: ", ja="直し方: ").said(language)
    lines = [Line(""), Line(heading.said(language), "bold")]
    for mistake in mistakes:
        lines.append(Line(f"  • {mistake.effect.said(language)}"))
        if mistake.cause is not None:
            lines.append(Line(f"    {mistake.cause.said(language)}"))
        lines.append(Line(f"    {fix}{mistake.fix.said(language)}", "green"))
    return lines


def next_step(
    results: Sequence[dict[str, Any]],
    katas: Sequence[Kata],
    language: Language,
    relative_to: Path | None = None,
    *,
    by_keys: bool = False,
) -> Line:
    """What to do now, from what every check came to: the last line of a run.

    `by_keys`: they sit before `kata watch`, where saving the file is all it takes.
    """
    bad = [result for result in results if result["status"] != Status.PASSED]
    if not bad and not is_complete(results):
        text = Text(
            en="Every check that was selected passed. Run all of them: pytest {folder}",
            ja="選んだチェックにはすべて合格しました。全部を実行しましょう: pytest {folder}",
        ).format(folder=_shown_path(results[0]["folder"], relative_to))
        return Line(text.said(language), "green")
    if not bad:
        return Line(_onward(results, katas).said(language), "green")
    first = bad[0]
    same = {result["status"] for result in results if result["kata"] == first["kata"]}
    file = _shown_path(first["solution"], relative_to)
    line = first["story"].get("line")
    if same == {Status.NOT_STARTED}:
        text = Text(
            en="Next: read {task}, write your answer into {file}, and {again}.",
            ja="次は: {task}を読み、{file} に答えを書いて、{again}。",
        )
    elif first["story"].get("kind") == "check":
        text = Text(
            en="This is not your mistake: a check of {kata} is broken. Please report it.",
            ja="これはあなたの間違いではありません。{kata} のチェックが壊れています。報告をお願いします。",
        )
    elif same == {Status.NOT_STARTED, Status.PASSED}:
        text = Text(
            en="Next: write what is still missing at {place}, and {again}.",
            ja="次は: まだ書かれていない {place} を書いて、{again}。",
        )
    else:
        text = Text(
            en="Next: mend {file}, starting with the first failure above, and {again}. "
            "Hints: {hints}.",
            ja="次は: 上の最初の失敗から {file} を直して、{again}。ヒント: {hints}",
        )
    return Line(
        text.format(
            file=file,
            kata=first["kata"],
            place=_place(line, relative_to) if line else file,
            **(_KEYS if by_keys else _readme(_shown_path(first["folder"], relative_to))),
        ).said(language),
        "bold",
    )


_KEYS = {
    "task": Text(en="the task (t)", ja="課題（t）"),
    "hints": Text(en="press h", ja="h を押す"),
    "again": Text(en="save it", ja="保存しましょう"),
}


def _readme(folder: str) -> dict[str, Text]:
    readme = Text(en=f"{folder}/README.md", ja=f"{folder}/README.ja.md")
    return {
        "task": Text(en=readme.en, ja=f"{readme.ja} "),
        "hints": readme,
        "again": Text(en="run this again", ja="もう一度実行しましょう"),
    }


def is_complete(results: Sequence[dict[str, Any]]) -> bool:
    """Did every check of the katas run, and not only some that were selected?"""
    ran: dict[str, set[str]] = {}
    for result in results:
        ran.setdefault(result["folder"], set()).add(result["name"])
    return all(len(ran[result["folder"]]) >= result["checks"] for result in results)


def _onward(results: Sequence[dict[str, Any]], katas: Sequence[Kata]) -> Text:
    done = {result["kata"] for result in results}
    names = ", ".join(kata.name for kata in katas if kata.name in done) or ", ".join(sorted(done))
    last = max((kata.order for kata in katas if kata.name in done), default=0)
    following = next((kata for kata in katas if kata.order > last), None)
    passed = Text(en="{names}: every check passed.", ja="{names}: すべてのチェックに合格しました。")
    passed = passed.format(names=names)
    if following is None:
        return passed
    then = Text(en=" Next: {name} ({title}).", ja="次は {name}（{title}）です。").format(
        name=following.name, title=following.title
    )
    return Text(passed.en + then.en, passed.ja + then.ja)


def _shown_path(path: str, relative_to: Path | None) -> str:
    shown = Path(path)
    if relative_to is not None and shown.is_relative_to(relative_to):
        shown = shown.relative_to(relative_to)
    return str(shown)


def _heading(story: dict[str, Any], language: Language) -> str:
    kind = _KINDS[story["kind"]].said(language)
    label = f" — {story['label'][language]}" if story.get("label") else ""
    return f"{kind}{label}: {story['sentence'][language]}"


def _beside(story: dict[str, Any], came_out: str, should_be: str) -> list[Line]:
    """What came out, and below it what should have, aligned."""
    columns = max(width(came_out), width(should_be))
    lines = []
    for title, value, style in (
        (came_out, story["got"], "red"),
        (should_be, story.get("expected"), "green"),
    ):
        if value is not None:
            pad = " " * (columns - width(title))
            for i, text in enumerate(_value(value)):
                head = f"{title}{pad}  " if i == 0 else " " * (columns + 2)
                lines.append(Line(f"{_INDENT}{head}{text}", style))
    return lines


def _assignment(name: str, value: Observation) -> list[str]:
    first, *rest = _value(value)
    return [f"{name} = {first}", *(" " * (len(name) + 3) + text for text in rest)]


def _value(value: Observation) -> list[str]:
    """An observation in a few lines."""
    match value["type"]:
        case "Tensor":
            return _tensor(value)
        case "list" | "tuple":
            return [_sequence(value)]
        case "dict":
            pairs = zip(value["keys"], value["items"], strict=True)
            return [
                f"{key!r}: {text}" if i == 0 else " " * (len(key) + 4) + text
                for key, item in pairs
                for i, text in enumerate(_value(item))
            ] or ["{}"]
        case "float":
            return [_number(value["value"])]
        case _:
            return [str(value["value"]) if "value" in value else f"<{value['type']}>"]


def _sequence(value: Observation) -> str:
    items = [" ".join(_value(item)) for item in value["items"][: _ROWS + 1]]
    if len(value["items"]) > _ROWS:
        items[_ROWS:] = [f"… ({len(value['items'])})"]
    if value["type"] == "list":
        return f"[{', '.join(items)}]"
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"


def _tensor(tensor: Observation) -> list[str]:
    values, sizes = tensor["values"], tensor["shape"]
    about = f"{shape(tensor)} {tensor['dtype']}"
    if tensor["device"] != "cpu":
        about += f" {tensor['device']}"
    if not sizes:
        return [f"{_number(values[0])}   {about}"]
    if len(sizes) == 1:
        return [f"{_row(values)}   {about}"]
    if len(sizes) > 2:
        return [f"{_row(values)} …   {about}"]
    rows, columns = sizes
    texts = [_row(values[i * columns : (i + 1) * columns]) for i in range(min(rows, _ROWS))]
    texts = [("[" if i == 0 else " ") + text for i, text in enumerate(texts)] or ["["]
    texts[-1] += "]" if rows <= _ROWS else ", …]"
    texts[0] += f"   {about}"
    return texts


def _row(values: list[Any]) -> str:
    cells = [_number(value) for value in values[:_ROWS]]
    return "[" + ", ".join(cells) + (", …]" if len(values) > _ROWS else "]")


def _number(value: object) -> str:
    return number(value, 6) if isinstance(value, float) else str(value)


def _place(line: dict[str, Any], relative_to: Path | None) -> str:
    return f"{_shown_path(line['file'], relative_to)}:{line['number']}"


def _short(lines: list[str], most: int) -> list[str]:
    return [*lines[:most], "…"] if len(lines) > most else lines
