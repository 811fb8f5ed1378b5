"""`kata watch [NAME]`: save a file, see the verdict."""

from __future__ import annotations

import shutil
import sys
import unicodedata
from collections.abc import Callable, Sequence
from functools import partial

import click

from kata_runner.commands._bilingual import Command, option
from kata_runner.commands._keys import EXPLAINED, KEYS
from kata_runner.commands._loop import Done, Events, Failed, Key, Saved, Told, Watch
from kata_runner.commands._overview import show_kata
from kata_runner.commands._paged import Paged, wrapped
from kata_runner.commands._reader import KataName, Reader
from kata_runner.commands.hint import are_all_shown
from kata_runner.commands.list import say_numbered
from kata_runner.diagnosis.diagnose import diagnose_all
from kata_runner.library.mistake import Repaired
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.request import Request, Show
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.screen.terminal import clear, is_interactive, single_keys
from kata_runner.telling.card import tell_pass
from kata_runner.telling.line import Line, for_click
from kata_runner.telling.next_step import Seat, next_step
from kata_runner.telling.repair import tell_ended
from kata_runner.telling.verdict import failing, legend, marks, tell_verdict
from kata_runner.workspace.current import unsolved
from kata_runner.workspace.effort import first_pass
from kata_runner.workspace.folder import is_begun
from kata_runner.workspace.repairs import is_open


@click.command(
    cls=Command,
    about=Text(
        en="Follow your files: whenever you save one, its kata is checked at once.",
        ja="ファイルを保存するたびに、その kata をすぐにチェックします。",
    ),
)
@click.argument("kata", metavar="[NAME]", required=False, type=KataName(here=True))
@option(
    "--device",
    default="cpu",
    metavar="DEVICE",
    about=Text(en="Where tensors live (cpu).", ja="テンソルを置くデバイス（cpu）。"),
)
@option(
    "--cold",
    is_flag=True,
    about=Text(
        en="A new process for each run, slower, instead of a fork of one that is kept.",
        ja="実行のたびに新しいプロセスを使います（遅くなります）。",
    ),
)
@click.pass_context
def command(ctx: click.Context, kata: Kata | None, device: str, cold: bool) -> int:
    """Show the kata, and react to saves and keys until the learner leaves."""
    reader: Reader = ctx.obj
    if not is_interactive():
        raise KataError(
            Text(
                en="`kata watch` needs a terminal. In a pipe or in CI use `kata test`.",
                ja="`kata watch` にはターミナルが必要です。パイプや CI では `kata test` を使ってください。",
            )
        )
    katas = [each for each in reader.katas if reader.workspace.holds(each)]
    first = kata or reader.current() or katas[0]
    try:
        with Events(reader.workspace.root, katas, cold=cold) as events, single_keys() as read:
            Loop(ctx, reader, katas, first, events, device).run(read)
    finally:
        clear()
    return 0


class Loop:
    """Draws what `Watch` says, and knows what each key does."""

    def __init__(
        self,
        ctx: click.Context,
        reader: Reader,
        katas: Sequence[Kata],
        first: Kata,
        events: Events,
        device: str,
    ) -> None:
        self._ctx, self._reader, self._events = ctx, reader, events
        self._device = device
        self._watch = Watch(katas, first, events, self, self._request)
        self._answer: Callable[[str], None] | None = None  # waits for a key of its own
        self._paged = Paged(reader, KEYS)
        self._shown: tuple[Verdict, Sequence[Text]] | None = None  # what `a` shows all of
        self._everything = False

    def run(self, read: Callable[[], str]) -> None:
        """Until `q`."""
        self._events.read_keys(read)
        self.kata(self._watch.kata)
        while True:
            match self._events.next():
                case Key("q" | "ｑ") if self._answer is None:
                    return
                case Key(name):
                    self._press(name)
                case Failed(error):
                    raise error
                case Saved() | Told() | Done() as event:
                    self._answer = None
                    self._watch.take(event)

    # --- what Watch shows ---

    def kata(self, kata: Kata) -> None:
        """A kata that waits for a save."""
        self._shown = None
        self._reader.look_again()
        with self._paged.screen():
            show_kata(self._reader, kata, by_keys=True)

    def progress(self, kata: Kata, done: Sequence[str], count: int) -> None:
        """One line that grows, check by check."""
        line = f"\r{kata.name}  {marks(map(Status, done))}  {len(done)}/{count or '?'} "
        if not done:
            clear()
        sys.stdout.write(line)
        sys.stdout.flush()

    def verdict(
        self, verdict: Verdict, problems: Sequence[Text], ended: Repaired | None = None
    ) -> None:
        """What came of it: the most telling failure in full, the others in two lines."""
        kata, language, root = self._watch.kata, self._reader.language, self._reader.workspace.root
        self._shown = (verdict, problems)
        findings = []
        if failing(verdict) and not is_open(root, kata.name):
            findings = diagnose_all(kata, verdict)
        step = next_step(
            [verdict],
            self._watch.katas,
            language,
            root,
            findings=findings,
            is_begun=is_begun(kata),
            seat=Seat.WATCH,
            unsolved=unsolved(self._watch.katas, self._reader.states),
        )
        passed = verdict.status is Status.PASSED
        row = marks(result.status for result in verdict.results)
        with self._paged.screen([step] if verdict.results else []):
            color = "green" if passed else "yellow"
            self._say(f"{kata.name} ({', '.join(verdict.devices)})  {row}", bold=True, fg=color)
            if not verdict.results:
                click.echo(verdict.output.rstrip("\n"), color=self._reader.has_color)
            elif ended is not None:
                self._lines(tell_ended(ended, language))
            elif passed:
                first = first_pass(verdict, root, self._reader.registry, is_recorded=True)
                self._lines(tell_pass(kata, verdict, language, first))
            else:
                whole = self._everything
                self._lines(tell_verdict(verdict, findings, language, root, everything=whole))
                self._lines(legend([verdict], language))
            for problem in problems:
                self._say(problem, fg="yellow")
            if passed:
                self._say(
                    Text(en="n: go on to the next kata", ja="n: 次の kata へ進む"), fg="green"
                )

    def _lines(self, lines: Sequence[Line]) -> None:
        for line in lines:
            self._say(wrapped(line), **for_click(line))

    # --- keys ---

    def _press(self, key: str) -> None:
        key = unicodedata.normalize("NFKC", key)  # ｈ, with an input method on
        if self._answer is not None:
            answer, self._answer = self._answer, None
            answer(key)
            return
        actions: dict[str, Callable[[], object]] = {
            "n": partial(self._watch.step, +1),
            "p": partial(self._watch.step, -1),
            "r": self._watch.check,
            "t": partial(self._command, "show"),
            "h": self._hint,
            "a": self._show_all,
            "l": self._choose,
            "s": self._solution,
            "d": self._other_device,
            "?": self._explain,
            " ": self._paged.turn,
        }
        actions.get(key, lambda: None)()

    def _show_all(self) -> None:
        """The verdict that is shown, with every failure in full."""
        if self._shown is not None:
            self._everything = True
            self.verdict(*self._shown)
            self._everything = False

    def _command(self, name: str, **arguments: object) -> None:
        """The screen of another command."""
        from importlib import import_module

        other = import_module(f"kata_runner.commands.{name}").command
        with self._paged.screen():
            try:
                self._ctx.invoke(other, kata=self._watch.kata, **arguments)
            except KataError as error:
                self._say(error.text, fg="red")

    def _hint(self) -> None:
        """The next hint; after the last one, all of them."""
        kata = self._watch.kata
        self._command("hint", everything=are_all_shown(self._reader, kata))

    def _solution(self) -> None:
        kata = self._watch.kata
        if kata.name in self._watch.passed or self._reader.states.get(kata.name) == "passed":
            self._command("solution", diff=False)
            return
        clear()
        self._say(
            Text(
                en="{name} has not passed yet. Show a solution all the same? (y/n)",
                ja="{name} はまだ合格していません。それでも解答例を見ますか？（y/n）",
            ).format(name=kata.name)
        )

        self._answer = lambda key: (
            self._command("solution", diff=False) if key in ("y", "Y") else self.kata(kata)
        )

    def _choose(self, typed: str = "") -> None:
        """A list with numbers; Enter takes the number that was typed, Escape none."""
        katas = self._watch.katas
        clear()
        self._reader.look_again()
        say_numbered(self._reader, katas)
        self._say()
        prompt = Text(
            en="Number, then Enter (Esc: back): ", ja="番号を入力して Enter（Esc で戻る）："
        )
        click.echo(self._reader.in_words(prompt) + typed, nl=False)

        def answer(key: str) -> None:
            if key.isdecimal():
                self._choose(typed + key)
            elif key in ("\x7f", "\b"):
                self._choose(typed[:-1])
            elif key in ("\r", "\n") and typed and 1 <= int(typed) <= len(katas):
                self._watch.go(katas[int(typed) - 1])
            elif key in ("\r", "\n", "\x1b", "q", ""):
                self.kata(self._watch.kata)
            else:
                self._choose(typed)

        self._answer = answer

    def _other_device(self) -> None:
        from kata_runner.devices import available
        from kata_runner.library.registry import found_backends

        clear()
        self._say(Text(en="looking for devices…", ja="デバイスを調べています…"))
        kata = self._watch.kata
        here = [name for name in available(found_backends()[0]) if kata.runs_on(name)] or ["cpu"]
        place = here.index(self._device) if self._device in here else -1
        self._device = here[(place + 1) % len(here)]
        self._watch.check()

    def _explain(self) -> None:
        with self._paged.screen():
            for key, about in EXPLAINED:
                self._say(f"  {key}  {self._reader.in_words(about)}")

    def _say(self, text: Text | str = "", **style: object) -> None:
        self._reader.say(text, **style)

    def _request(self, kata: Kata) -> Request:
        return Request.in_place(
            kata,
            self._reader.workspace.root,
            devices=(self._device,),
            language=self._reader.language,
            show=Show(  # the diagnosis is told here, above the details
                color=self._reader.has_color, columns=shutil.get_terminal_size().columns
            ),
        )
