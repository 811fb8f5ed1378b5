"""Does the solution that is drawn pass its checks? Found out beside the drawing, and not recorded."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

from kata_runner.model.kata import Kata
from kata_runner.model.request import Request, Show
from kata_runner.model.status import Status
from kata_runner.running.process import kill
from kata_runner.running.run import run


def passes(
    kata: Kata,
    path: Path,
    device: str = "cpu",
    watch: Callable[[dict[str, Any]], None] = lambda message: None,
) -> bool | None:
    """Does the solution pass its checks? None where that cannot be found out.

    The progress and the plugins do not hear of this run.
    """
    show = Show(options=("-x",))  # after the first failure the answer is known
    root = kata.folder.parent.parent
    request = Request.in_place(kata, root, path, devices=(device,), show=show)
    verdict = run(kata, request, watch=watch)
    if verdict.status is Status.PASSED:
        return True
    return False if any(result.status is not Status.PASSED for result in verdict.results) else None


class Checking:
    """The checks of a solution, run while something else is done: `with Checking(…) as checking`."""

    def __init__(self, kata: Kata, path: Path, device: str = "cpu") -> None:
        self._asked = kata, path, device
        self._pid: int | None = None
        self._passed: bool | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._is_over = False

    def start(self) -> None:
        """Run the checks from now on."""
        if not self._thread.ident:
            self._thread.start()

    def passed(self) -> bool | None:
        """Wait for what `passes` says."""
        self.start()
        self._thread.join()
        return self._passed

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nobody waits for the answer any more."""
        self._is_over = True
        if self._thread.is_alive():
            kill(self._pid)

    def _run(self) -> None:
        self._passed = passes(*self._asked, watch=self._watch)

    def _watch(self, message: dict[str, Any]) -> None:
        self._pid = message.get("pid", self._pid)
        if self._is_over:  # it came too late to be killed
            kill(self._pid)
