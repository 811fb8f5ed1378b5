"""The learner's loop: a file is saved, its kata is checked, the verdict is shown.

One queue brings everything that happens (a key, a save, a message of a run, its verdict) to one
loop, which alone writes to the screen.
"""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, Self

from kata_runner.library.mistake import Repaired
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.model.request import Request
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.running import warm
from kata_runner.running.process import kill
from kata_runner.running.run import run
from kata_runner.running.transport import Cold, Transport, Warm
from kata_runner.workspace.announce import announce
from kata_runner.workspace.folder import KATAS
from kata_runner.workspace.repair import after


@dataclass(frozen=True)
class Key:
    """A key was pressed."""

    name: str


@dataclass(frozen=True)
class Saved:
    """A kata's file was saved."""

    kata: Kata


@dataclass(frozen=True)
class Told:
    """A run that is under way has told something: `count`, `start` or `result`."""

    run: int
    message: dict[str, Any]


@dataclass(frozen=True)
class Done:
    """A run has come to its verdict; `problems` says who could not take notice of it."""

    run: int
    kata: Kata
    verdict: Verdict
    problems: Sequence[Text] = ()
    ended: Repaired | None = None  # the repair that this pass ended


@dataclass(frozen=True)
class Failed:
    """Something that works in the background has failed."""

    error: BaseException


Event = Key | Saved | Told | Done | Failed


class Events:
    """Where events come from: the keyboard, the files, the runs."""

    def __init__(self, root: Path, katas: Sequence[Kata], *, cold: bool = False) -> None:
        self._root, self._katas = root, katas
        self._seen = self._times()
        self._ours: dict[str, int | None] = {}  # times of our own writes, which are no saves
        self._queue: queue.Queue[Event] = queue.Queue()
        self._stop = threading.Event()
        self._runs = 0
        self._child: int | None = None  # of the run that is under way
        is_warm = warm.is_possible() and not cold
        self._warm = warm.WarmProcess(warm.socket_path(root)) if is_warm else None
        self._sayings: list[Text] = []
        self._transport: Transport = (
            Warm(self._warm, self._sayings.append) if self._warm is not None else Cold()
        )

    def __enter__(self) -> Self:
        self._in_background(self._follow_files)
        if self._warm is not None:
            # The first save comes later than the start of the process takes.
            self._in_background(self._start_warm)
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        kill(self._child)
        if self._warm is not None:
            self._warm.close()

    def next(self) -> Event:
        """Wait for whatever happens next."""
        while True:
            # A signal may reach another thread, and is acted upon only when this one wakes up.
            with contextlib.suppress(queue.Empty):
                return self._queue.get(timeout=0.2)

    def read_keys(self, read: Callable[[], str]) -> None:
        """From now on, keys are events; the end of the input is the key `q`."""

        def follow() -> None:
            while not self._stop.is_set():
                self._queue.put(Key(read() or "q"))

        self._in_background(follow)

    def start_run(self, kata: Kata, request: Request) -> int:
        """Check a kata in the background; its events carry the number that this returns.

        A run that is still under way is ended: it is of a version that is no more.
        """
        kill(self._child)
        self._child = None
        self._runs += 1
        number = self._runs

        def tell(message: dict[str, Any]) -> None:
            if number == self._runs:
                self._child = message.get("pid", self._child)
            self._queue.put(Told(number, message))

        def work() -> None:
            if self._stop.is_set():
                return
            verdict = run(kata, request, self._transport, tell)
            if number != self._runs:
                return  # it was ended from here
            self._child = None
            problems = (*self._said(), *announce(verdict, self._root))
            ended = after(verdict, kata, self._root)
            if ended is not None:  # the file is written from here, which is no save
                self._ours[kata.name] = self._times()[kata.name]
            self._queue.put(Done(number, kata, verdict, problems, ended))

        self._in_background(work)
        return number

    def _said(self) -> list[Text]:
        """What the way to the verdict had to say since the last one."""
        said, self._sayings = self._sayings, []
        return said

    def _start_warm(self) -> None:
        if self._warm is not None and not self._stop.is_set():
            with contextlib.suppress(OSError, RuntimeError):  # a run tries again, and says so
                self._warm.ensure()

    def _follow_files(self) -> None:
        """Tell of saves: at once where the system tells of them, else within half a second.

        We compare modification times, not events, so that nothing is missed that is saved before
        the events begin, or where they never arrive (WSL, network folders).
        """
        from watchfiles import watch

        seen = self._seen
        for _ in watch(
            self._root / KATAS,
            stop_event=self._stop,
            debounce=100,
            step=10,
            rust_timeout=500,
            yield_on_timeout=True,
        ):
            now = self._times()
            for kata in self._katas:
                if now[kata.name] not in (None, seen[kata.name], self._ours.get(kata.name)):
                    self._queue.put(Saved(kata))
            seen = now

    def _times(self) -> dict[str, int | None]:
        """When each kata's file was saved last; None where it is not there."""
        times: dict[str, int | None] = {}
        for kata in self._katas:
            try:
                times[kata.name] = kata.stub.stat().st_mtime_ns
            except OSError:
                times[kata.name] = None
        return times

    def _in_background(self, work: Callable[[], object]) -> None:
        def guarded() -> None:
            try:
                work()
            except Exception as error:  # noqa: BLE001  # told to the loop, which ends with it
                if not self._stop.is_set():
                    self._queue.put(Failed(error))

        threading.Thread(target=guarded, daemon=True).start()


class Screen(Protocol):
    """What the loop shows; `commands/watch.py` draws it."""

    def kata(self, kata: Kata) -> None:
        """A kata that waits for a save."""

    def progress(self, kata: Kata, done: Sequence[str], count: int) -> None:
        """How far the checks have come: the status of each that is done."""

    def verdict(
        self, verdict: Verdict, problems: Sequence[Text], ended: Repaired | None = None
    ) -> None:
        """What a run came to, who could not take notice of it, and the repair that it ended."""


class Watch:
    """Which kata is followed, and what has been seen of its run."""

    def __init__(
        self,
        katas: Sequence[Kata],
        first: Kata,
        events: Events,
        screen: Screen,
        request: Callable[[Kata], Request],
    ) -> None:
        self.katas, self.kata, self.passed = list(katas), first, set[str]()
        self._events, self._screen, self._request = events, screen, request
        self._run = 0
        self._done: list[str] = []
        self._count = 0

    def go(self, kata: Kata) -> None:
        """Follow another kata."""
        self.kata, self._run = kata, 0
        self._screen.kata(kata)

    def step(self, by: int) -> None:
        """The next or the previous kata, around the end."""
        names = [kata.name for kata in self.katas]
        self.go(self.katas[(names.index(self.kata.name) + by) % len(names)])

    def check(self) -> None:
        """Run the checks of the kata."""
        self._done, self._count = [], 0
        self._run = self._events.start_run(self.kata, self._request(self.kata))
        self._screen.progress(self.kata, self._done, self._count)

    def take(self, event: Saved | Told | Done) -> None:
        """Let the loop go on: what an older run still tells is dropped."""
        match event:
            case Saved(kata):
                self.kata = kata
                self.check()
            case Told(number, message) if number == self._run:
                self._count = message.get("count", self._count)
                if "result" in message:
                    self._done.append(message["result"]["status"])
                self._screen.progress(self.kata, self._done, self._count)
            case Done(number, kata, verdict, problems, ended) if number == self._run:
                change = self.passed.add if verdict.status is Status.PASSED else self.passed.discard
                change(kata.name)
                self._screen.verdict(verdict, problems, ended)
