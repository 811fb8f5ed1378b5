"""A process that was forked to answer, seen from inside; and what it has read by then."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from kata_runner.model.request import Here, Request
from kata_runner.running.child import Channel
from kata_runner.running.process import kill
from kata_runner.serving.answer import answer
from kata_runner.serving.teller import Asked

NO_MORE = b"-"  # in place of what `hand_over` sends
_COLLECTED_FROM = {".py", ".toml", ".ini", ".cfg"}


def read(line: bytes) -> Request:
    """The request that came as a line."""
    return Request.from_json(json.loads(line))


def hand_over(connection: socket.socket, to: socket.socket) -> None:
    """Hand who asks to a child that waits. Raises OSError where it has died.

    The request is still unread: nobody but that child shall have it in memory.
    """
    socket.send_fds(to, [b"+"], [connection.fileno()])


def receive(parent: socket.socket) -> Asked | None:
    """Wait for what `hand_over` hands over. None where the parent is gone, or asks somebody else."""
    handed = wait_for(parent)
    return None if handed is None else take_in(handed)


def wait_for(parent: socket.socket) -> int | None:
    """The first half of `receive`: the descriptor of who asks. Nothing is read yet."""
    _, descriptors, *_ = socket.recv_fds(parent, 1, 1)
    return descriptors[0] if descriptors else None


def take_in(handed: int) -> Asked:
    """The second half: read what is asked for."""
    with open(handed, "rb", closefd=False) as lines:
        return Asked(Channel(handed), read(lines.readline()))


def serve_one(connection: socket.socket) -> NoReturn:
    """Answer a request that came just now, in this child."""
    try:
        be_alone()
        asked = take_in(connection.fileno())
        answer(asked.request, lambda: asked)
    finally:
        end()


def be_alone() -> None:
    """Nothing of the parent's, or of the terminal, concerns this process."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()  # so that everything the solution starts can be ended with it
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)


def end() -> NoReturn:
    """End at once, with everything that the solution has started."""
    kill(os.getpid())
    os._exit(0)


Stamp = list[tuple[str, int, int]]


def stamp(here: Here) -> Stamp:
    """The files that pytest reads to collect the checks; they differ where one has changed."""
    return sorted(_read_for(here))


def _read_for(here: Here) -> Iterator[tuple[str, int, int]]:
    folder, root = Path(here.folder), Path(here.root)
    executed_later = {here.solution, str(folder / f"{folder.name}.py")}
    for each in (folder, *(parent for parent in folder.parents if parent.is_relative_to(root))):
        with contextlib.suppress(OSError), os.scandir(each) as entries:
            for entry in entries:
                if Path(entry.name).suffix in _COLLECTED_FROM and entry.path not in executed_later:
                    about = entry.stat()
                    yield entry.path, about.st_mtime_ns, about.st_size
