"""A child that is forked before anybody asks, and is as far with a run as one can be by then."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from kata_runner.model.request import Request
from kata_runner.running.child import Channel
from kata_runner.running.process import kill
from kata_runner.serving.answer import answer
from kata_runner.serving.rehearsal import rehearse, settle

_COLLECTED_FROM = {".py", ".toml", ".ini", ".cfg"}


class Spare:
    """A child that rehearses, collects the checks of `expected`, says so, and waits for a request.

    `expected` is a request as it comes; where it is empty, the child collects nothing ahead, and
    any request will do.
    """

    def __init__(self, listener: socket.socket, expected: bytes) -> None:
        self._expected, self._stamp = expected, _stamp(expected)
        self._line, there = socket.socketpair()
        self._is_ready = False
        if os.fork() == 0:
            try:
                listener.close()
                self._line.close()
                _be_alone()
                _wait(there, expected)
            finally:
                os._exit(0)
        there.close()

    def fileno(self) -> int:
        """By which a selector waits for it."""
        return self._line.fileno()

    def listen(self) -> bool:
        """Hear that it is ready. False where it died."""
        with contextlib.suppress(OSError):
            self._is_ready = bool(self._line.recv(1))
        return self._is_ready

    def take(self, line: bytes, connection: socket.socket) -> bool:
        """Hand a request over. False where it is not ready, or has collected something else."""
        is_expected = not self._expected or (line == self._expected and _stamp(line) == self._stamp)
        if self._is_ready and is_expected:
            with contextlib.suppress(OSError):
                socket.send_fds(self._line, [line], [connection.fileno()])
                return True
        return False

    def end(self) -> None:
        """It is not needed; without its parent it ends by itself."""
        self._line.close()


def serve_one(line: bytes, connection: socket.socket) -> NoReturn:
    """Answer a request that came just now, in this child."""
    try:
        _be_alone()
        request, channel = Request.from_json(json.loads(line)), Channel(connection.fileno())
        answer(request, lambda: channel)
    finally:
        _end()


def _wait(parent: socket.socket, expected: bytes) -> None:
    """Prepare, then answer one request; never return to what the parent would do."""
    lines: list[bytes] = []

    def take() -> Channel:
        settle()
        parent.sendall(b"+")
        line, descriptors, *_ = socket.recv_fds(parent, 1 << 16, 1)
        if not descriptors:
            os._exit(0)  # the parent is gone, or asks somebody else
        lines.append(line)
        return Channel(descriptors[0])

    rehearse()
    try:
        if expected:
            answer(Request.from_json(json.loads(expected)), take, is_ahead=True)
        else:
            channel = take()
            answer(Request.from_json(json.loads(lines[0])), lambda: channel)
    finally:
        _end()


def is_repeated(line: bytes) -> bool:
    """Will this be asked for again? A learner's file in its place will, the entry of a proof won't."""
    request = Request.from_json(json.loads(line))
    return request.show is not None and request.here is not None


def _stamp(line: bytes) -> list[tuple[str, int, int]]:
    """The files that pytest has read when everything is collected, and whether they have changed."""
    return sorted(_read_by(Request.from_json(json.loads(line)))) if line else []


def _read_by(request: Request) -> Iterator[tuple[str, int, int]]:
    here = request.here
    if here is None:
        return
    folder, root = Path(here.folder), Path(here.root)
    executed_later = {here.solution, str(folder / f"{folder.name}.py")}
    for each in (folder, *(parent for parent in folder.parents if parent.is_relative_to(root))):
        with contextlib.suppress(OSError), os.scandir(each) as entries:
            for entry in entries:
                if Path(entry.name).suffix in _COLLECTED_FROM and entry.path not in executed_later:
                    about = entry.stat()
                    yield entry.path, about.st_mtime_ns, about.st_size


def _be_alone() -> None:
    """Nothing of the parent's, or of the terminal, concerns this process."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()  # so that everything the solution starts can be ended with it
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)


def _end() -> NoReturn:
    kill(os.getpid())  # with everything that the solution has started
    os._exit(0)
