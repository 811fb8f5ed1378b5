"""The ways by which a request reaches a process that runs it, and its messages come back."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

from kata_runner.model.language import Text
from kata_runner.model.request import Request
from kata_runner.running.process import kill, python

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kata_runner.running.warm import WarmProcess

_TRIES, _MOMENT = 40, 0.05  # how often, after how many seconds, one that is ending is asked again


class Transport(Protocol):
    """A way to a process that runs a request. Who asks does not know which one it is."""

    def open(self, request: Request) -> AbstractContextManager[IO[bytes]]:
        """Hand a request over; inside, its messages can be read, one JSON object per line.

        When it is left, nothing of the run is left either.
        """


def to_line(request: Request) -> bytes:
    """A request as one line of JSON."""
    return json.dumps(request.to_json()).encode() + b"\n"


class Cold:
    """A process of its own for each request."""

    @contextlib.contextmanager
    def open(self, request: Request) -> Iterator[IO[bytes]]:
        """Start one."""
        process = subprocess.Popen(
            python("kata_runner.serving.cold"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
            env={**os.environ, "OMP_NUM_THREADS": "1"},
        )
        assert process.stdin is not None and process.stdout is not None  # noqa: S101  # pipes
        try:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.write(to_line(request))
                process.stdin.close()
            yield process.stdout
        finally:
            kill(process.pid)
            process.kill()
            process.wait()
            process.stdout.close()


class Warm:
    """A child of a warm process for each request; where there is none to ask, the cold way.

    `say` hears, once, that it had to be the cold way.
    """

    def __init__(
        self, process: WarmProcess | Path, say: Callable[[Text], None] = lambda text: None
    ) -> None:
        self._process, self._say = process, say
        self._has_said = False

    @contextlib.contextmanager
    def open(self, request: Request) -> Iterator[IO[bytes]]:
        """Ask it for a child."""
        connection = self._connection(request)
        if connection is None:
            self._say_cold()
            with Cold().open(request) as messages:
                yield messages
            return
        with connection, connection.makefile("rb") as messages:
            try:
                yield messages
            finally:  # wakes the reading thread where the child is still there
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def _connection(self, request: Request) -> socket.socket | None:
        from kata_runner.running import warm

        lines = to_line(request.about), to_line(request)
        if isinstance(self._process, Path):
            return warm.ask(self._process, *lines)
        connection, is_new = warm.ask(self._process.path, *lines), False
        for _ in range(_TRIES):
            if connection is not None or is_new:
                break
            # It has not been started, has died, or was of another version and is ending itself.
            try:
                is_new = self._process.ensure()
            except (OSError, RuntimeError):
                return None
            connection = warm.ask(self._process.path, *lines)
            if connection is None:
                time.sleep(_MOMENT)
        return connection

    def _say_cold(self) -> None:
        if not self._has_said:
            self._has_said = True
            self._say(_COLD)


_COLD = Text(
    en="The warm process cannot be used, so each run starts one of its own and takes longer.",
    ja="常駐プロセスを使えないため、実行のたびにプロセスを起動します（時間がかかります）。",
)
