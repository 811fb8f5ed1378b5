"""Who sits at the terminal: their language, their katas, and how they are spoken to."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Language, Text
from kata_runner.screen.columns import wrap

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem
    from rich.console import Console

    from kata_runner.library.registry import Registry
    from kata_runner.workspace.folder import State, Workspace
    from kata_runner.workspace.progress import Run


# What these commands show or replace is meant for one kata only: nobody gets it by surprise.
INSIDE_ONLY = ("reset", "repair", "solution")

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])


class Reader:
    """What every command gets: `reader.say`, `reader.katas`, `reader.workspace`."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._color = wants_color(os.environ)

    # --- what they are told ---

    def in_words(self, text: Text) -> str:
        """The text in their language."""
        return text.said(self.language)

    def say(self, text: Text | str = "", **style: Any) -> None:
        """Print a line; the style is `click.style`'s and shows only on a terminal."""
        self._echo(text, err=False, **style)

    def warn(self, text: Text | str, **style: Any) -> None:
        """Print a line where it disturbs no pipe."""
        self._echo(text, err=True, **style)

    def _echo(self, text: Text | str, *, err: bool, **style: Any) -> None:
        words = self.in_words(text) if isinstance(text, Text) else text
        stream = sys.stderr if err else sys.stdout
        if isinstance(text, Text) and stream.isatty():  # in a pipe a line stays a line
            words = "\n".join(wrap(words, shutil.get_terminal_size().columns))
        click.secho(words, err=err, color=self._color, **style)

    @cached_property
    def console(self) -> Console:
        """For what only rich can print; it is imported here and not before."""
        from rich.console import Console
        from rich.theme import Theme

        # rich's own style puts black behind it, also on a white terminal.
        theme = Theme({"markdown.code": "cyan", "markdown.h1": "bold", "markdown.h2": "bold"})
        return Console(
            theme=theme,
            highlight=False,
            force_terminal=self._color or None,
            color_system=None if self._color is False else "auto",
        )

    @contextmanager
    def progress(self, doing: Text) -> Iterator[Callable[[int, int], None]]:
        """A bar beside the result, never in it: `with reader.progress(…) as progress`.

        `progress(done, total)` moves it; nothing of it stays.
        """
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(file=sys.stderr), transient=True) as bar:
            task = bar.add_task(self.in_words(doing), total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total)

    @property
    def has_color(self) -> bool:
        """Does what is printed to them show in colour?"""
        return sys.stdout.isatty() if self._color is None else self._color

    # --- what they have ---

    @cached_property
    def place(self) -> Workspace | None:
        """The workspace around the current folder, if there is one."""
        from kata_runner.workspace.folder import find_workspace

        return find_workspace()

    @property
    def workspace(self) -> Workspace:
        """The workspace. Raises KataError, which says how to make one, where there is none."""
        if self.place is None:
            from kata_runner.workspace.folder import NO_WORKSPACE

            raise KataError(NO_WORKSPACE)
        return self.place

    @cached_property
    def registered(self) -> Registry:
        """Every kata as it is installed; what is broken is told on the way and stops nothing."""
        from kata_runner.library.registry import registry

        found = registry()
        for problem in found.problems:
            self.warn(problem, fg="yellow")
        return found

    @cached_property
    def registry(self) -> Registry:
        """Every kata, with its files in the workspace where they are there."""
        if self.place is None:
            return self.registered
        found = self.place.lay_in(self.registered)
        for problem in found.problems[len(self.registered.problems) :]:
            self.warn(problem, fg="yellow")
        return found

    @property
    def katas(self) -> tuple[Kata, ...]:
        """Every kata in order."""
        return self.registry.katas

    @cached_property
    def states(self) -> Mapping[str, State]:
        """How far they have come with each kata of the workspace, by name.

        Where the progress cannot be read, that costs a warning and all but the bare files' look.
        """
        if self.place is None:
            return {}
        from kata_runner.workspace.folder import State, is_untouched
        from kata_runner.workspace.progress import Progress

        here = [kata for kata in self.katas if self.place.holds(kata)]
        if self._runs is not None:
            return Progress(self.place.root).states(here, self._runs)
        looks = {True: State.NOT_STARTED, False: State.IN_PROGRESS}
        return {kata.name: looks[is_untouched(kata)] for kata in here}

    @cached_property
    def _runs(self) -> Sequence[Run] | None:
        """Every run in the workspace; None, with a warning, where they cannot be read."""
        from kata_runner.workspace.progress import Progress, ProgressError

        try:
            return Progress(self.place.root).runs() if self.place else []
        except ProgressError as error:
            self.warn(error.text, fg="yellow")
            return None

    def look_again(self) -> None:
        """Let `states` read again how far they have come."""
        for name in ("states", "_runs"):
            self.__dict__.pop(name, None)

    def find(self, name: str) -> Kata:
        """The kata of that name, or of that folder or file: a shell completes `katas/xor/`.

        Raises KataError, with the nearest name, where there is none.
        """
        path = Path(name)
        around = self.kata_around(path) if path.exists() else None
        return around or self.registry.find(path.name or name)

    def kata_around(self, path: Path) -> Kata | None:
        """The kata in whose folder the path lies."""
        path = path.resolve()
        around = (self._folders.get(folder) for folder in (path, *path.parents))
        return next(filter(None, around), None)

    @cached_property
    def _folders(self) -> Mapping[Path, Kata]:
        """The kata in each folder; to resolve a hundred paths takes longer than to read them."""
        return {kata.folder.resolve(): kata for kata in self.katas}

    def current(self) -> Kata | None:
        """The current kata: of this folder, else of the last run, else the first that is ready."""
        from kata_runner.workspace.current import current

        return current(self.katas, self.states, self._runs or (), self.kata_around(Path.cwd()))

    def call(self, command: str, kata: Kata) -> str:
        """How to call a command for a kata: `kata hint`, or `kata hint xor` if xor is not current."""
        if command in INSIDE_ONLY:
            clear = self.kata_around(Path.cwd()) == kata
        else:
            clear = self.current() == kata
        return f"kata {command}" if clear else f"kata {command} {kata.name}"

    def find_here(self, name: str) -> Kata:
        """The kata of that name, whose files are in the workspace. Raises KataError otherwise."""
        kata = self.find(name)
        if not self.workspace.holds(kata):
            raise KataError(
                Text(
                    en="{name} is not in this workspace yet: `kata update` brings it.",
                    ja="{name} はまだこのワークスペースにありません。`kata update` で入ります。",
                ).format(name=name)
            )
        return kata


class KataName(click.ParamType):  # type: ignore[type-arg]  # generic only from click 8.5 on
    """A command's argument: the name of a kata, which becomes the kata."""

    name = "kata"

    def __init__(self, *, here: bool = False) -> None:
        self.here = here  # has it to be in the workspace?

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Kata:
        """Look it up."""
        if isinstance(value, Kata):
            return value
        assert ctx is not None  # noqa: S101  # click always has one while it parses
        reader: Reader = ctx.obj
        return reader.find_here(value) if self.here else reader.find(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The names that begin like this."""
        from click.shell_completion import CompletionItem

        from kata_runner.library.registry import registry

        names = (kata.name for kata in registry().katas)
        return [CompletionItem(name) for name in names if name.startswith(incomplete)]


def kata_argument(*, here: bool = False) -> Callable[[_Decorated], _Decorated]:
    """`[NAME]`: the kata that a command is about; the current one where it is left out."""
    return click.argument(
        "kata", metavar="[NAME]", required=False, type=KataName(here=here), callback=_meant
    )


def _meant(ctx: click.Context, param: click.Parameter, kata: Kata | None) -> Kata | None:
    if kata is not None or ctx.resilient_parsing:
        return kata
    reader: Reader = ctx.obj
    reader.workspace  # noqa: B018  # without one, its message helps more
    command = ctx.info_name or ""
    if command in INSIDE_ONLY:
        kata, text = reader.kata_around(Path.cwd()), _NOT_INSIDE
    else:
        kata, text = reader.current(), _ALL_PASSED
    if kata is None:
        raise KataError(text.format(command=command))
    return kata


_NOT_INSIDE = Text(
    en="Which kata? `kata {command} NAME` names it. NAME can be left out inside a kata's folder.",
    ja="どの kata ですか？`kata {command} 名前` のように指定してください。"
    "kata のフォルダーの中では名前を省略できます。",
)
_ALL_PASSED = Text(
    en="You have passed every kata. Name the one you mean: `kata {command} NAME`.",
    ja="すべての kata に合格しています。`kata {command} 名前` のように指定してください。",
)


def wants_color(environ: Mapping[str, str]) -> bool | None:
    """Yes, no, or None: where the output is a terminal. `NO_COLOR` and `FORCE_COLOR` decide."""
    if environ.get("NO_COLOR") or environ.get("TERM") == "dumb":
        return False
    return True if environ.get("FORCE_COLOR") else None
