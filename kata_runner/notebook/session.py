"""What one kernel has: its workspace, its katas, and a warm process that ends with it."""

from __future__ import annotations

import atexit
import contextlib
import os
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Language, Text, choose_language
from kata_runner.notebook.modules import Solutions
from kata_runner.notebook.place import notebook_workspace
from kata_runner.running import warm
from kata_runner.running.transport import Cold, Transport, Warm
from kata_runner.workspace.current import current
from kata_runner.workspace.folder import NOTES, State
from kata_runner.workspace.progress import Progress, ProgressError, Run


def reader_language() -> Language:
    """The reader's language: `KATA_LANG`, else the system's, else English."""
    try:
        return choose_language()
    except ValueError:
        return choose_language(environ={**os.environ, "KATA_LANG": ""})


class Session:
    """Made by `%load_ext`; a changed working directory makes no difference to it."""

    def __init__(self) -> None:
        self.workspace = notebook_workspace(self.language, Path.cwd())
        self.registry = self.workspace.lay_in(registry())
        self.solutions = Solutions(self)
        self.written: dict[str, str] = {}  # what was written last from this kernel, by kata
        self._sayings: list[Text] = []
        self._warm: warm.WarmProcess | None = None
        self.transport: Transport = Cold()
        if warm.is_possible():
            # A socket of this kernel's own: other kernels have other packages on their path.
            own = self.workspace.root / NOTES / f"kernel-{os.getpid()}"
            self._warm = warm.WarmProcess(warm.socket_path(own))
            self.transport = Warm(self._warm, self._sayings.append)
        atexit.register(self.close)

    @property
    def language(self) -> Language:
        """The reader's language, as it is now."""
        return reader_language()

    def say(self, text: Text) -> str:
        """A sentence in the reader's language."""
        return text.said(self.language)

    # --- katas ---

    @property
    def katas(self) -> Sequence[Kata]:
        """Every kata that is in the workspace, in order."""
        return [kata for kata in self.registry.katas if self.workspace.holds(kata)]

    def find(self, name: str | None) -> Kata:
        """The kata of that name; without one, the current one. Raises KataError where there is none."""
        if name is not None:
            return self.registry.find(name)
        kata = current(self.katas, self.states(), self._runs())
        if kata is None:
            raise KataError(
                Text(
                    en="You have passed every kata. Name the one you mean.",
                    ja="すべての kata に合格しています。名前を指定してください。",
                )
            )
        return kata

    def states(self) -> Mapping[str, State]:
        """How far the learner has come with each kata; nothing where that cannot be read."""
        try:
            return Progress(self.workspace.root).states(self.katas, self._runs())
        except ProgressError:
            return {}

    def _runs(self) -> Sequence[Run]:
        try:
            return Progress(self.workspace.root).runs()
        except ProgressError:
            return ()

    # --- the warm process ---

    def start(self) -> None:
        """Start the warm process in the background: the first cell comes later than that takes."""
        if self._warm is not None:
            threading.Thread(target=self._ensure, daemon=True).start()

    def _ensure(self) -> None:
        if self._warm is not None:
            with contextlib.suppress(OSError, RuntimeError):  # a run tries again, and says so
                self._warm.ensure()

    def said(self) -> list[Text]:
        """What the way to the verdict had to say since the last one."""
        said, self._sayings[:] = list(self._sayings), []
        return said

    def close(self) -> None:
        """End the warm process."""
        atexit.unregister(self.close)
        if self._warm is not None:
            self._warm.close()
