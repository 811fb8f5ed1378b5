"""Who comes to verdicts on many files: processes of this machine, or a cluster that somebody runs."""

from __future__ import annotations

import contextlib
import queue
from collections.abc import Iterator, Sequence
from typing import Protocol

from kata_runner.model.kata import Kata, KataError
from kata_runner.model.request import Request
from kata_runner.model.verdict import Verdict
from kata_runner.running.apart import passes_apart
from kata_runner.running.heard import Pass
from kata_runner.running.run import passes
from kata_runner.running.transport import Cold, Transport, Warm
from kata_runner.running.warm import private_warm_process

_SHARED = 8  # who ask one warm process at the same time: more, and its forks are waited for


class PoolError(KataError):
    """The pool as a whole cannot go on; that is no fault of what was asked for."""


class Pool(Protocol):
    """Comes to verdicts. Any number of threads may ask it, and each waits for its answer."""

    size: int  # how many may ask at the same time so that nobody is idle

    def passes(self, kata: Kata, request: Request, *, apart: bool = False) -> dict[Pass, Verdict]:
        """The verdict of each device and seed.

        Whatever a solution does, there is a verdict: a crash, a time-out or a missing result is never
        a pass. `apart`: one process observes the solution and another one judges, as in
        `running.apart`. Raises KataError where a solution should be isolated and cannot be, and
        PoolError where nobody is left to ask.
        """


def answer(
    kata: Kata, request: Request, way: Transport, *, apart: bool = False
) -> dict[Pass, Verdict]:
    """What a pool answers, by one transport."""
    if apart and kata.reference is not None:  # without one there is nothing to judge with
        return passes_apart(kata, request, way, way)
    return passes(kata, request, way)


class LocalPool:
    """As many transports as may be asked at the same time."""

    def __init__(self, ways: Sequence[Transport]) -> None:
        self.size = len(ways)
        self._free: queue.Queue[Transport] = queue.Queue()
        for way in ways:
            self._free.put(way)

    def passes(self, kata: Kata, request: Request, *, apart: bool = False) -> dict[Pass, Verdict]:
        """By the first that is free."""
        way = self._free.get()
        try:
            return answer(kata, request, way, apart=apart)
        finally:
            self._free.put(way)


@contextlib.contextmanager
def local_pool(size: int) -> Iterator[LocalPool]:
    """Warm processes of this machine, which end with the pool; where it has none, the cold way."""
    with contextlib.ExitStack() as opened:
        processes = [
            opened.enter_context(private_warm_process()) for _ in range(-(-size // _SHARED))
        ]
        ways = (processes[i // _SHARED] for i in range(size))
        yield LocalPool([Cold() if process is None else Warm(process) for process in ways])
