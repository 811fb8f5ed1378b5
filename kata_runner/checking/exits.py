"""A solution that ends the process that judges it: `os._exit` raises there, and passes nothing."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any, NoReturn

_exit = os._exit
_judge = 0  # the process in which `os._exit` raises
_EXITS: tuple[Any, ...] = (os, sys.modules[os.name])  # people call it by both of these modules


@contextlib.contextmanager
def exits_raise() -> Iterator[None]:
    """Let `os._exit` raise SystemExit: a process that ends at once would tell of no failure.

    Not in the processes that it forks, which end in this way (a DataLoader's workers do).
    """
    global _judge  # noqa: PLW0603  # there is one process to judge in, and one name to replace
    _judge = os.getpid()
    _exit_by(_leave)
    try:
        yield
    finally:
        _exit_by(_exit)


def keep_exit_code(code: int) -> None:
    """From here on `os._exit` cannot turn a failure into a success: a solution may have left a call
    of it for the very end (`atexit`).
    """
    judge = os.getpid()

    def leave(status: int) -> NoReturn:
        _exit(status or code if os.getpid() == judge else status)

    _exit_by(leave)


def _exit_by(leave: Callable[[int], NoReturn]) -> None:
    for module in _EXITS:
        module._exit = leave


def _leave(status: int) -> NoReturn:
    if os.getpid() != _judge:
        _exit(status)
    raise SystemExit(status)
