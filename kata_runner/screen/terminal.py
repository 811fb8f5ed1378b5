"""A terminal that gives single keys, and is given back as it was."""

from __future__ import annotations

import codecs
import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from functools import partial
from types import FrameType
from typing import NoReturn

_CLEAR = "\033[2J\033[3J\033[H"
_SHOW_CURSOR = "\033[?25h"


def is_interactive() -> bool:
    """Is there a person at both ends?"""
    return sys.stdin.isatty() and sys.stdout.isatty()


@contextlib.contextmanager
def single_keys() -> Iterator[Callable[[], str]]:
    """Read keys without waiting for Enter: yields a function that waits for one and returns it.

    However the block is left (an error, Ctrl-C, SIGTERM, SIGHUP), the terminal is as before.
    """
    with _signals_raise():
        try:
            import termios
            import tty
        except ImportError:  # Windows
            import msvcrt

            yield msvcrt.getwch  # type: ignore[attr-defined]  # only there on Windows
            return
        descriptor = sys.stdin.fileno()
        before = termios.tcgetattr(descriptor)
        try:
            tty.setcbreak(descriptor)
            yield partial(_read_key, descriptor)
        finally:
            termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
            sys.stdout.write(_SHOW_CURSOR)
            sys.stdout.flush()


def _read_key(descriptor: int) -> str:
    """One character; "" at the end of the input.

    From the descriptor: a thread that waits in `sys.stdin` holds a lock that Python needs to end.
    """
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    while byte := os.read(descriptor, 1):
        if key := decoder.decode(byte):
            return key
    return ""


def clear() -> None:
    """An empty screen, what was scrolled away included."""
    sys.stdout.write(_CLEAR)
    sys.stdout.flush()


@contextlib.contextmanager
def _signals_raise() -> Iterator[None]:
    """Let what asks a program to end become an exception, so that it can tidy up."""

    def leave(number: int, frame: FrameType | None) -> NoReturn:
        raise SystemExit(128 + number)

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), leave) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)
