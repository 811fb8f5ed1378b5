"""The warm process as who asks it sees it: where it listens, how it is started, asked and ended.

What it does is in `kata_runner.serving.warm`.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from kata_runner.running.fingerprint import fingerprint
from kata_runner.running.process import python

_LONGEST = 100  # bytes of the path of a Unix socket, on every system


def socket_path(workspace: Path) -> Path:
    """Where the warm process of a workspace listens: a folder that only its owner may enter."""
    name = hashlib.sha256(str(workspace.resolve()).encode()).hexdigest()[:16]
    own = Path(f"torch-katas-{os.getuid()}", f"{name}.sock")
    bases = [os.environ.get("XDG_RUNTIME_DIR"), tempfile.gettempdir(), "/tmp"]  # noqa: S108  # the folder in it is checked
    paths = [Path(base) / own for base in bases if base]
    return next((path for path in paths if len(os.fsencode(path)) <= _LONGEST), paths[-1])


def is_possible() -> bool:
    """Can this system fork and listen on a Unix socket?"""
    return hasattr(os, "fork") and hasattr(socket, "AF_UNIX")


def connect(path: Path) -> socket.socket | None:
    """A connection to the warm process that listens at `path`, if one does."""
    if not is_possible():
        return None
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connection.connect(str(path))
    except OSError:
        connection.close()
        return None
    return connection


def ask(path: Path, about: bytes, line: bytes) -> socket.socket | None:
    """Hand a request to the warm process at `path`. None where none is there to take it.

    The warm process itself hears only what it is about. The rest is read by the child that answers:
    what the warm process has read, every later child would find in its memory.
    """
    connection = connect(path)
    if connection is None:
        return None
    with contextlib.suppress(OSError):  # it may be ending itself just now
        connection.sendall(fingerprint().encode() + b"\n" + about)
        if connection.recv(1) == b"+":
            with contextlib.suppress(OSError):  # the child has died, and who listens will hear that
                connection.sendall(line)
            return connection
    connection.close()
    return None


class WarmProcess:
    """A warm process that lives as long as this object, or as the process that made it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._process: subprocess.Popen[bytes] | None = None
        self._starting = threading.Lock()

    def ensure(self) -> bool:
        """Start it where it does not run, also after it died or was of an older version. Was it
        started just now?

        Raises OSError or RuntimeError where it cannot be started.
        """
        with self._starting:
            connection = connect(self.path)
            if connection is not None:
                connection.close()
                return False
            self.close()
            self._start()
            return True

    def _start(self) -> None:
        _private_folder(self.path.parent)
        self._process = process = subprocess.Popen(
            python("kata_runner.serving.warm", str(self.path)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # Ctrl-C is for the learner's program alone
            env={**os.environ, "OMP_NUM_THREADS": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        )
        assert process.stdout is not None  # noqa: S101  # it is a pipe, for the type checker
        if not process.stdout.readline():
            raise RuntimeError("the warm process could not start")

    def close(self) -> None:
        """End it."""
        if self._process is None:
            return
        process, self._process = self._process, None
        if process.stdin is not None:
            process.stdin.close()  # by which it knows
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.5)
        process.kill()
        process.wait()
        if (
            process.stdout is not None
        ):  # not before: a thread that still waits for it to start reads it
            process.stdout.close()

    def __enter__(self) -> Self:
        self.ensure()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextlib.contextmanager
def private_warm_process() -> Iterator[WarmProcess | None]:
    """A warm process for nobody else, started by the first request; None where none can fork."""
    if not is_possible():
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        warm = WarmProcess(Path(folder, "socket"))
        try:
            yield warm
        finally:
            warm.close()


def _private_folder(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    about = folder.stat()
    if about.st_uid != os.getuid() or about.st_mode & 0o077:
        raise PermissionError(f"{folder} belongs to somebody else, or others may enter it")
