"""Who judges a submission: the place where another way to a verdict plugs in.

A way opens as many processes as there are workers, and hands over a `Judge`, which any number of
threads may call. How a submission is kept apart from everything else is the way's business alone.
"""

from __future__ import annotations

import contextlib
import queue
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.request import Request, packed
from kata_runner.model.verdict import Verdict
from kata_runner.running.run import passes
from kata_runner.running.transport import Cold, Transport, Warm
from kata_runner.running.warm import private_warm_process


class Judge(Protocol):
    """Comes to a verdict on one file."""

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


def isolated() -> Way:
    """The way that keeps a submission from everything else.

    Raises KataError, which says what this system lacks for it.
    """
    raise KataError(_NOT_ISOLATED)


@contextlib.contextmanager
def _warm_pool(workers: int, limit: float) -> Iterator[Judge]:
    """A warm process for each worker; each submission has a child of one for itself."""
    free: queue.Queue[Transport] = queue.Queue()
    with contextlib.ExitStack() as processes:
        for _ in range(workers):
            process = processes.enter_context(private_warm_process())
            free.put(Warm(process) if process else Cold())

        def judge(kata: Kata, path: Path, seed: int, device: str) -> Verdict:
            request = Request(
                kata=kata.name,
                devices=(device,),
                seeds=(seed,),
                limit=limit,
                **packed(path, kata),
            )
            transport = free.get()
            try:
                return passes(kata, request, transport)[device, seed]
            finally:
                free.put(transport)

        yield judge


UNSAFE = Way("unsafe", _warm_pool)

_NOT_ISOLATED = Text(
    en="Submissions cannot be kept apart from this machine yet: they would run as you, and could "
    "read and change what you can, other people's work and their own result included. "
    "Where you trust everybody, or in a container that holds nothing else, add `--unsafe`.",
    ja="提出物をこのコンピューターから隔離する仕組みが、まだありません。隔離せずに実行すると、"
    "提出物はあなたの権限で動き、ほかの人の提出物や採点結果も読み書きできます。"
    "全員を信頼できる場合や、ほかに何もないコンテナの中では、`--unsafe` を付けて実行してください。",
)
