"""What `kata plot`, `kata graph` and `kata lab` share: which file, where to, and what went wrong."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from kata_runner.commands._reader import Reader
from kata_runner.devices import from_environment
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.story import Kind, Story

if TYPE_CHECKING:
    from kata_runner.drawing.passing import Checking
    from kata_runner.drawing.request import Drawing

Message = dict[str, Any]

# --- what is asked for ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Asked:
    """What one call of a command is about."""

    what: str  # "plot", "graph" or "lab"
    kata: Kata
    solution: str | None  # as it was typed
    output: Path | None = None
    show: bool = False
    device: str | None = None  # as it was typed

    def call(self, reader: Reader, command: str) -> str:
        """How to call a command about the same solution on the same device."""
        words = ["--solution", self.solution] if self.solution else []
        words += ["--device", self.device] if self.device else []
        return " ".join([reader.call(command, self.kata), *map(shlex.quote, words)])

    @property
    def chosen_device(self) -> str:
        """Where tensors live: `--device`, else the first of `KATA_DEVICE`, else the CPU."""
        return self.device or next(iter(from_environment()), "cpu")


def solution_path(asked: Asked, folder: Path) -> Path:
    """The file that `--solution` names, as pytest understands it; the learner's if it is left out.

    The stub as it is shipped is made in `folder`.
    """
    kata, solution = asked.kata, asked.solution
    if solution is None or (solution == "stub" and kata.reference is None):
        return kata.stub
    if solution == "stub" and kata.reference is not None:
        from kata_runner.library.stub import make_stub

        path = folder / kata.stub.name
        path.write_text(make_stub(kata.reference.read_text(encoding="utf-8")), encoding="utf-8")
        return path
    if solution == "reference":
        if kata.reference is None:
            raise KataError(
                Text(
                    en="--solution reference: {kata} has none.",
                    ja="--solution reference: {kata} には解答例がありません。",
                ).format(kata=kata.name)
            )
        return kata.reference
    path = Path(solution).resolve()
    if not path.is_file():
        raise KataError(
            Text(
                en="--solution {path}: there is no such file.",
                ja="--solution {path}: そのようなファイルはありません。",
            ).format(path=solution)
        )
    return path


# --- drawing -------------------------------------------------------------------------------------


def carry_out(
    reader: Reader,
    asked: Asked,
    *,
    drawn: bool = True,
    hear: Callable[[Message], None] = lambda message: None,
    **more: Any,
) -> int:
    """Have it drawn in a process of its own, and bring the picture to the reader; the exit code.

    Without `-o` and `--show` the picture goes into the terminal, and where that shows none, into a
    file called after the kata. `drawn`: is there a picture at all? `hear` gets what the command
    alone understands; `more` goes into the Drawing.
    """
    from kata_runner.drawing import figure
    from kata_runner.drawing.passing import Checking
    from kata_runner.drawing.request import LIMIT, Drawing
    from kata_runner.screen import inline

    kata, output = asked.kata, asked.output
    how = inline.ability(os.environ, is_terminal=sys.stdout.isatty())
    if drawn and output is None and not asked.show and how is inline.Ability.NONE:
        output = Path(f"{kata.name}-{asked.what}.png")
    if output is not None:
        figure.check_target(output)
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = solution_path(asked, folder)
        is_file = drawn and (output is not None or not asked.show)
        picture = folder / f"picture{output.suffix if output else '.png'}" if is_file else None
        more["limit"] = more.get("limit") or LIMIT
        drawing = Drawing.of(
            asked.what,
            kata,
            path,
            reader.language,
            picture=None if picture is None else str(picture),
            window=asked.show,
            device=asked.chosen_device,
            **more,
        )
        with Checking(kata, path, drawing.device) as checking:
            if asked.what != "lab":  # which needs every core while it trains
                checking.start()
            there = _There(reader, asked, checking, picture, output, how, hear)
            return there.bring(drawing)


@dataclass
class _There:
    """Where the picture goes, and what is said on the way."""

    reader: Reader
    asked: Asked
    checking: Checking
    picture: Path | None  # where the process that draws leaves it
    output: Path | None
    how: Any  # inline.Ability
    more: Callable[[Message], None]

    def bring(self, drawing: Drawing) -> int:
        """Draw, and tell of a solution that does not run in terms of its own lines."""
        from kata_runner.drawing.request import draw
        from kata_runner.drawing.scene import SolutionFailed

        try:
            draw(drawing, self.checking.passed, self.hear)
        except SolutionFailed as error:
            _tell(self.reader, self.asked, error.story)
            return 1
        return 0

    def hear(self, message: Message) -> None:
        """Act on one message of the process that draws."""
        match message:
            case {"problem": text}:
                self.reader.warn(Text(**text), fg="yellow")
            case {"printed": text}:
                self.reader.warn(text.rstrip("\n"))
            case {"saved": True}:
                self._show()
            case {"result": _}:
                if drawn := (self.picture is not None or self.asked.show):
                    self.checking.start()
                self.more(message | {"drawn": drawn})
            case _:
                self.more(message)

    def _show(self) -> None:
        from kata_runner.screen import inline
        from kata_runner.workspace.folder import write_whole

        if self.checking.passed() is False:
            command = self.asked.call(self.reader, "test")
            self.reader.warn(_NOT_PASSING.format(command=command), fg="yellow")
        if self.picture is None:
            return
        if self.output is not None:
            write_whole(self.output, self.picture.read_bytes())
            self.reader.warn(_WRITTEN.format(path=self.output))  # not into the JSON of `kata lab`
            return
        inline.show(self.picture.read_bytes(), self.how)
        if self.how is inline.Ability.BLOCKS:
            command = (
                f"{self.asked.call(self.reader, self.asked.what)} -o {self.asked.kata.name}.png"
            )
            self.reader.say(_SHARPER.format(command=command), dim=True)


_WRITTEN = Text(en="The picture is in {path}.", ja="図を {path} に保存しました。")
_NOT_PASSING = Text(
    en="This solution does not pass its checks: `{command}` says why.",
    ja="この解答はチェックに合格していません。理由は `{command}` で確認できます。",
)
_SHARPER = Text(
    en="The terminal shows it no sharper than this. As a file: {command}",
    ja="このターミナルで表示できるのはここまでです。ファイルに保存するには：{command}",
)


def _tell(reader: Reader, asked: Asked, story: Story) -> None:
    from kata_runner.telling.line import for_click
    from kata_runner.telling.story import tell

    if story.kind is Kind.NOT_STARTED:
        heading = _NOTHING_TO_TRAIN if asked.what == "lab" else _NOTHING_TO_DRAW
    elif story.place is None and story.kind is Kind.RAISED:
        heading = _CANNOT_BE_DRAWN.format(command=asked.call(reader, "test"))
    else:
        heading = Text(en="The solution does not run.", ja="解答を実行できません。")
    reader.warn(heading, bold=True)
    _, *lines = tell(heading, story, reader.language, Path.cwd())  # the first is about a check
    for line in lines:
        reader.warn(line.text, **for_click(line))
    if story.kind is Kind.TIMED_OUT:
        reader.warn(_LONGER)


_NOTHING_TO_DRAW = Text(en="There is nothing to draw yet.", ja="描けるものがまだありません。")
_NOTHING_TO_TRAIN = Text(
    en="There is nothing to train yet.", ja="学習させられるものがまだありません。"
)
_CANNOT_BE_DRAWN = Text(
    en="What came out of the solution cannot be drawn; `{command}` says why.",
    ja="解答の結果を図にできません。理由は `{command}` で確認できます。",
)
_LONGER = Text(
    en="`--limit SECONDS` gives it more time.", ja="`--limit 秒数` で、もっと長く待てます。"
)
