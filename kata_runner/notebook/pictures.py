"""`kata.plot`, `kata.graph` and `kata.lab`: drawn in a process of its own, shown below the cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from IPython.display import Image, display

from kata_runner.devices import from_environment
from kata_runner.drawing.passing import Checking
from kata_runner.drawing.request import Drawing, draw
from kata_runner.drawing.scene import SolutionFailed
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.model.story import Kind, Story
from kata_runner.notebook.session import Session
from kata_runner.notebook.shown import Output, Shown
from kata_runner.telling import markup
from kata_runner.telling.cells import in_a_cell
from kata_runner.telling.html import tell_story
from kata_runner.telling.line import Line
from kata_runner.telling.story import tell
from kata_runner.workspace.folder import is_begun


def show_picture(session: Session, kata: Kata, what: str, output: Output, **more: Any) -> None:
    """Draw what a kata shows of the learner's solution. Raises KataError where it shows nothing."""
    device = more.pop("device", None) or next(iter(from_environment()), "cpu")
    drawing = Drawing.of(what, kata, kata.stub, session.language, device=device, **more)
    messages: list[dict[str, Any]] = []

    def hear(message: dict[str, Any]) -> None:
        messages.append(message)
        if "progress" in message:
            done, total = message["progress"]
            _say(output, [Line(f"{kata.name}  {done}/{total}")], is_last=False)
        if "result" in message:  # training is over: every core is free
            checking.start()

    with TemporaryDirectory() as folder, Checking(kata, kata.stub, device) as checking:
        if what != "lab":  # which needs every core while it trains
            checking.start()
        picture = Path(folder, "picture.png")
        try:
            draw(replace(drawing, picture=str(picture)), checking.passed, hear)
        except SolutionFailed as error:
            output.show(_failed(session, kata, what, error.story))
            return
        lines = list(_said(session, messages))
        if checking.passed() is False:
            lines.append(Line(session.say(_NOT_PASSING), "faint"))
        rows = _table(session, messages)
        told = [markup.table(rows[1:], rows[0])] if rows else []
        text = "\n".join(["  ".join(row) for row in rows] + [line.text for line in lines])
        output.show(Shown(text or kata.name, markup.box([*told, *markup.lines(lines)])))
        display(Image(data=picture.read_bytes()))


def _say(output: Output, lines: Sequence[Line], *, is_last: bool = True) -> None:
    shown = Shown("\n".join(line.text for line in lines), markup.box(markup.lines(lines)))
    output.show(shown, is_last=is_last)


def _said(session: Session, messages: Sequence[Mapping[str, Any]]) -> Iterator[Line]:
    """What the process that drew had to say, and what the solution printed."""
    for message in messages:
        match message:
            case {"problem": text}:
                yield Line(session.say(Text(**text)))
            case {"printed": text}:
                yield Line(text.rstrip("\n"), "faint")


def _table(session: Session, messages: Sequence[Mapping[str, Any]]) -> list[list[str]]:
    """What an experiment found, with its head; nothing where there was none."""
    found = next((message["result"] for message in messages if "result" in message), None)
    if found is None:
        return []
    starts = session.say(Text(en="starts", ja="初期値の数"))
    rows = [[*row["setting"], str(row["starts"]), *row["cells"]] for row in found["rows"]]
    return [[*found["varied"], starts, *found["columns"]], *rows]


def _failed(session: Session, kata: Kata, what: str, story: Story) -> Shown:
    """Why there is no picture, told as below a cell."""
    if story.kind is Kind.NOT_STARTED:
        heading = _NOTHING_TO_TRAIN if what == "lab" else _NOTHING_TO_DRAW
    else:
        heading = _CANNOT.format(check=in_a_cell(f"kata test {kata.name}"))
    said, language = session.say(heading), session.language
    text, told = [said], [f"<p><strong>{markup.prose(said)}</strong></p>"]
    if is_begun(kata):  # else there is nothing to say of any line
        # The first of a story is what a check requires.
        _, *lines = tell(heading, story, language, session.workspace.root, everything=True)
        _, *parts = tell_story(heading, story, language)
        text += [line.text for line in lines]
        told.append(markup.div("inside", *parts))
    return Shown("\n".join(text), markup.box(told))


_NOTHING_TO_DRAW = Text(en="There is nothing to draw yet.", ja="描けるものがまだありません。")
_NOTHING_TO_TRAIN = Text(
    en="There is nothing to train yet.", ja="学習させられるものがまだありません。"
)
_CANNOT = Text(
    en="Your solution cannot be drawn; `{check}` says why.",
    ja="解答を図にできません。理由は `{check}` で確認できます。",
)
_NOT_PASSING = Text(
    en="This solution does not pass its checks.", ja="この解答はチェックに合格していません。"
)
