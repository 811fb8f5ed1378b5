"""A process that has imported everything and forks a child for each run.

Nothing of a kata is ever loaded here, so nothing edited is stale; and no tensor operation is
executed here, since a child forked after one would hang in its first parallel region.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import importlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from kata_runner.child import Request, answer, to_line

_PACKAGE = Path(__file__).parent
_START_UP = 60.0  # seconds; importing torch on a cold disk takes long


def fingerprint() -> str:
    """What a warm process depends on: the runner's code and the installed packages."""
    seen = hashlib.sha256()
    for path in sorted(_PACKAGE.rglob("*.py")):
        if path.relative_to(_PACKAGE).parts[0] not in ("katas", "reference"):
            seen.update(f"{path}:{path.stat().st_mtime_ns};".encode())
    for folder in sys.path:
        if folder.endswith("site-packages") and Path(folder).is_dir():
            seen.update(f"{folder}:{Path(folder).stat().st_mtime_ns};".encode())
    return seen.hexdigest()


def socket_path(workspace: Path) -> Path:
    """Where the warm process of a workspace listens: a folder that only its owner may enter."""
    base = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    name = hashlib.sha256(str(workspace.resolve()).encode()).hexdigest()[:16]
    return Path(base) / f"torch-katas-{os.getuid()}" / f"{name}.sock"


def is_possible() -> bool:
    """Can this system fork and listen on a Unix socket?"""
    return hasattr(os, "fork") and hasattr(socket, "AF_UNIX")


def connect(path: Path) -> socket.socket | None:
    """A connection to the warm process that listens at `path`, if one of this version does."""
    if not is_possible():
        return None
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connection.connect(str(path))
    except OSError:
        connection.close()
        return None
    return connection


def ask(path: Path, request: Request) -> socket.socket | None:
    """Hand a request to the warm process at `path`. None where none is there to take it."""
    connection = connect(path)
    if connection is None:
        return None
    with contextlib.suppress(OSError):  # it may be ending itself just now
        connection.sendall(fingerprint().encode() + b"\n" + to_line(request))
        if connection.recv(1) == b"+":
            return connection
    connection.close()
    return None


class WarmProcess:
    """A warm process that lives as long as this object, or as whoever made it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._process: subprocess.Popen[bytes] | None = None
        self._starting = threading.Lock()

    def ensure(self) -> None:
        """Start it where it does not run, also after it died or was of an older version."""
        with self._starting:
            connection = connect(self.path)
            if connection is None:
                self.close()
                self._start()
            else:
                connection.close()

    def _start(self) -> None:
        _private_folder(self.path.parent)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "kata_runner.warm", str(self.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "OMP_NUM_THREADS": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        )
        assert self._process.stdout is not None  # noqa: S101  # it is a pipe, for the type checker
        if not self._process.stdout.readline():
            raise RuntimeError("the warm process could not start")

    def close(self) -> None:
        """End it."""
        if self._process is not None:
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    stream.close()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=0.5)
            self._process.kill()
            self._process.wait()
            self._process = None

    def __enter__(self) -> Self:
        self.ensure()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextlib.contextmanager
def private_warm_process() -> Iterator[WarmProcess | None]:
    """A warm process for nobody else; None where this system cannot fork."""
    if not is_possible():
        yield None
        return
    with tempfile.TemporaryDirectory() as folder, WarmProcess(Path(folder, "socket")) as warm:
        yield warm


def _private_folder(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    about = folder.stat()
    if about.st_uid != os.getuid() or about.st_mode & 0o077:
        raise PermissionError(f"{folder} belongs to somebody else, or others may enter it")


# What torch imports only when it is used: the first optimizer (which imports torch._dynamo: a
# second), `autograd.grad` with a vector (sympy: half a second), torch.func. Imported in the parent,
# every child has it.
_USED_LATER = (
    "hypothesis",
    "kata_runner.checks",
    "kata_runner.report",
    "kata_runner.tamper",
    "torch._dynamo",
    "torch.fx.experimental.symbolic_shapes",
    "torch.func",
    "torch.optim",
    "torch.utils.data",
)


# --- inside the warm process ---------------------------------------------------------------------


def serve(path: Path) -> None:
    """Listen at `path`; fork a child for each request; end when standard input closes."""
    _warm_up()
    known = fingerprint()
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        listener.bind(str(path))
        path.chmod(0o600)
        listener.listen()
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # children are reaped by the system
        gc.collect()
        gc.freeze()
        print("ready", flush=True)
        try:
            _accept(listener, known)
        finally:
            with contextlib.suppress(FileNotFoundError):
                path.unlink()


def _accept(listener: socket.socket, known: str) -> None:
    import selectors

    with selectors.DefaultSelector() as selector:
        selector.register(listener, selectors.EVENT_READ)
        selector.register(sys.stdin, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select():
                if key.fileobj is sys.stdin:
                    return  # whoever started this process is gone
                connection, _ = listener.accept()
                with connection:
                    if not _take(connection, listener, known):
                        return


def _take(connection: socket.socket, listener: socket.socket, known: str) -> bool:
    """Fork a child for one request. False where this process is of another version."""
    connection.settimeout(5)
    try:
        with connection.makefile("rb") as lines:
            asked, line = lines.readline().decode().strip(), lines.readline()
        if not line:
            return True  # somebody looked whether anyone is here
        if asked != known:
            connection.sendall(b"-")
            return False
        connection.sendall(b"+")
    except OSError:
        return True
    connection.settimeout(None)
    if os.fork() == 0:
        listener.close()
        _child(Request(**json.loads(line)), connection)
    return True


def _child(request: Request, connection: socket.socket) -> None:
    """Answer and end, whatever happens, without running anything of the parent's."""
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.setsid()  # so that whatever the solution starts can be ended with it
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        answer(request, connection.fileno())
    finally:
        os._exit(0)


def _warm_up() -> None:
    """Import everything a run needs, and let pytest and hypothesis run once without torch."""
    import pytest
    import torch

    for name in _USED_LATER:
        importlib.import_module(name)
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder, open(os.devnull, "w") as nowhere:
        test = Path(folder, "test_warm_up.py")
        test.write_text(
            "from hypothesis import given, strategies as st\n\n"
            "@given(st.fixed_dictionaries({'n': st.sampled_from((1, 3)), 'm': st.integers(0, 9)}))\n"
            "def test_nothing(drawn): pass\n"
        )
        with contextlib.redirect_stdout(nowhere), contextlib.redirect_stderr(nowhere):
            pytest.main(
                [
                    folder,
                    "-p",
                    "kata_runner.pytest_plugin",
                    "-p",
                    "no:cacheprovider",
                    "--import-mode=importlib",
                    f"--rootdir={folder}",
                ]
            )


def main() -> None:
    """`python -m kata_runner.warm SOCKET`"""
    serve(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
