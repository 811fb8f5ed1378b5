"""Who judges a submission: the place where another way to a verdict plugs in.

A submission is observed under blind checks by one process, and what was recorded is judged by
another one, which never loads it (`running.apart`). How the observing process is kept apart from
everything else is its transport's business alone: a `Way` is a name and the transport that it takes.
"""

from __future__ import annotations

import contextlib
import queue
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from kata_runner.isolation.examine import examine
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.request import Request
from kata_runner.model.verdict import Verdict
from kata_runner.running.apart import passes_apart
from kata_runner.running.run import passes
from kata_runner.running.transport import Cold, Isolated, Transport, Warm
from kata_runner.running.warm import WarmProcess, private_warm_process

# A transport to a child of this warm process in which a submission is executed; there may be none.
Observer = Callable[[WarmProcess | None], Transport]


class Judge(Protocol):
    """Comes to a verdict on one file. Any number of threads may call it."""

    def __call__(self, kata: Kata, path: Path, seed: int, device: str) -> Verdict:
        """The verdict of one kata on the file at `path`, with the modules beside it.

        Whatever the file does, there is a verdict: a crash, a time-out or a missing result is never a
        pass.
        """


@dataclass(frozen=True)
class Way:
    """A way to judge: its name, as the records have it, and how a judge is had."""

    name: str
    open: Callable[[int, float], AbstractContextManager[Judge]]  # workers, seconds for a check
    note: Text | None = None  # what a teacher has to know before


def isolated() -> Way:
    """The way that keeps a submission from everything else.

    Raises KataError, which says what this system lacks for it.
    """
    found = examine()
    if found.missing is not None:
        raise KataError(_NOT_ISOLATED.format(what=found.missing))
    return Way("isolated", partial(pool, _locked_in), found.weaker)


@contextlib.contextmanager
def pool(observer: Observer, workers: int, limit: float) -> Iterator[Judge]:
    """A warm process for each worker; each submission has a child of one for itself."""
    free: queue.Queue[tuple[Transport, Transport]] = queue.Queue()
    with contextlib.ExitStack() as processes:
        for _ in range(workers):
            process = processes.enter_context(private_warm_process())
            free.put((observer(process), _plain(process)))

        def judge(kata: Kata, path: Path, seed: int, device: str) -> Verdict:
            asked = Request.travelling(kata, path, devices=(device,), seeds=(seed,), limit=limit)
            observing, judging = transports = free.get()
            try:
                if kata.reference is None:  # of a pack: there is nothing that a judge could know
                    return passes(kata, asked, observing)[device, seed]
                return passes_apart(kata, asked, observing, judging)[device, seed]
            finally:
                free.put(transports)

        yield judge


def _plain(process: WarmProcess | None) -> Transport:
    return Cold() if process is None else Warm(process)


def _locked_in(process: WarmProcess | None) -> Transport:
    return Isolated(_plain(process))


UNSAFE = Way("unsafe", partial(pool, _plain))

_NOT_ISOLATED = Text(
    en="{what} So submissions cannot be kept apart from this machine: they would run as you, and "
    "could read and change what you can, other people's work and their own result included. "
    "Where you trust everybody, or in a container that holds nothing else, add `--unsafe`.",
    ja="{what}そのため、提出物をこのコンピューターから隔離できません。隔離せずに実行すると、"
    "提出物はあなたの権限で動き、ほかの人の提出物や採点結果も読み書きできます。"
    "全員を信頼できる場合や、ほかに何もないコンテナの中では、`--unsafe` を付けて実行してください。",
)
