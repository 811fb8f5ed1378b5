"""A process that has imported everything and forks a child for each run.

Nothing of a kata is ever loaded here, so nothing edited is stale; and no tensor operation is
executed here, since a child forked after one would hang in its first parallel region. While nobody
asks for anything, a spare child is forked ahead, and rehearses a run of its own: what the first
tensor operations of a process take, and the copies of memory that it changes, are then over before
the learner saves.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import selectors
import signal
import socket
import sys
import tempfile
from pathlib import Path

from kata_runner.model.request import Request
from kata_runner.running.fingerprint import fingerprint
from kata_runner.running.process import kill
from kata_runner.serving.answer import PLUGINS, answer

_REST = 0.3  # seconds in which nobody asks, before a spare child is forked

# What a run imports only when it gets there; of torch the first optimizer (which imports
# torch._dynamo: a second), `autograd.grad` with a vector (sympy: half a second), torch.func.
# Imported in the parent, every child has it.
_USED_LATER = (
    "kata_runner.checks",
    "kata_runner.serving.passes",
    "kata_runner.checking.limit",
    "kata_runner.checking.smallest",
    "kata_runner.checking.torch_state",
    "kata_runner.checking.smallest",
    "kata_runner.diagnosis.diagnose",
    "kata_runner.pytest_plugin.told",
    "kata_runner.telling.next_step",
    "kata_runner.workspace.announce",
    "kata_runner.library.stub",
    "kata_runner.checking.tamper",
    "resource",
    "torch._dynamo",
    "torch.fx.experimental.symbolic_shapes",
    "torch.func",
    "torch.optim",
    "torch.utils.data",
)


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
        try:
            os.write(1, b"ready\n")
            _accept(listener, known)
        finally:
            with contextlib.suppress(FileNotFoundError):
                path.unlink()


def _accept(listener: socket.socket, known: str) -> None:
    """Take requests until the process that started this one is gone, or is of another version."""
    spare: _Spare | None = None
    is_wanted = True
    with selectors.DefaultSelector() as selector:
        selector.register(listener, selectors.EVENT_READ)
        selector.register(sys.stdin, selectors.EVENT_READ)
        while True:
            rest = _REST if is_wanted and spare is None else None
            events = [key.fileobj for key, _ in selector.select(rest)]
            if sys.stdin in events:
                return
            if not events:
                spare = _Spare(listener)
                selector.register(spare, selectors.EVENT_READ)
            elif spare in events and not spare.listen():
                selector.unregister(spare)
                spare, is_wanted = None, False  # what killed it would kill the next one too
            if listener in events:
                connection, _ = listener.accept()
                with connection:
                    line = _asked(connection, known)
                    if line is None:
                        return
                    is_wanted = is_wanted or bool(line)
                    if line and spare and spare.take(line, connection):
                        selector.unregister(spare)
                        spare = None
                    elif line and os.fork() == 0:
                        listener.close()
                        _child(line, connection)


class _Spare:
    """A child that is forked ahead: it rehearses, says so, and waits for a request."""

    def __init__(self, listener: socket.socket) -> None:
        self._line, there = socket.socketpair()
        self._is_ready = False
        if os.fork() == 0:
            try:
                listener.close()
                self._line.close()
                os.setsid()  # what is typed in the terminal does not concern it
                _rehearse()
                there.sendall(b"+")
                line, descriptors, *_ = socket.recv_fds(there, 1 << 16, 1)
                if descriptors:  # else the parent is gone
                    _child(line, socket.socket(fileno=descriptors[0]))
            finally:
                os._exit(0)
        there.close()

    def fileno(self) -> int:
        """By which a selector waits for it."""
        return self._line.fileno()

    def listen(self) -> bool:
        """Hear that it has rehearsed. False where it died."""
        with contextlib.suppress(OSError):
            self._is_ready = bool(self._line.recv(1))
        return self._is_ready

    def take(self, line: bytes, connection: socket.socket) -> bool:
        """Hand a request over. False where it is still rehearsing, or died just now."""
        if self._is_ready:
            with contextlib.suppress(OSError):
                socket.send_fds(self._line, [line], [connection.fileno()])
                return True
        return False


def _asked(connection: socket.socket, known: str) -> bytes | None:
    """The request of one connection, b"" where there is none; None asks another version for it."""
    connection.settimeout(5)
    try:
        with connection.makefile("rb") as lines:
            asked, line = lines.readline().decode().strip(), lines.readline()
        if line:  # else somebody looked whether anyone is here
            connection.sendall(b"+" if asked == known else b"-")
            if asked != known:
                return None
    except OSError:
        return b""
    connection.settimeout(None)
    return line


def _child(line: bytes, connection: socket.socket) -> None:
    """Answer and end, whatever happens, without running anything of the parent's."""
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        with contextlib.suppress(PermissionError):  # a spare child has done so
            os.setsid()  # so that whatever the solution starts can be ended with it
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        answer(Request.from_json(json.loads(line)), connection.fileno())
    finally:
        kill(os.getpid())  # with whatever the solution has started
        os._exit(0)


def _warm_up() -> None:
    """Import everything a run needs, and let pytest run once without torch."""
    import torch

    for name in _USED_LATER:
        importlib.import_module(name)
    torch.set_num_threads(1)
    _run_pytest("def test_nothing(): pass\n")


def _rehearse() -> None:
    """Do once in a child what every run does; what it draws at random leaves no trace."""
    import torch

    from kata_runner.checking import tamper

    state = torch.default_generator.get_state()
    tamper.put_back(tamper.note())
    _run_pytest(
        "import torch\n"
        "from kata_runner.checks import dtypes, expect, given, normal\n\n"
        "@given(x=normal('N', 'D'), w=normal(1, 'D'), b=normal(1), dtype=dtypes())\n"
        "def test_nothing(x, w, b, dtype):\n"
        "    layer = torch.nn.Linear(x.shape[1], 1).to(dtype)\n"
        "    ((torch.tanh(layer(x)) - b) ** 2).mean().backward()\n"
        "    with torch.no_grad():\n"
        "        layer.bias.copy_(b)\n"
        "    torch.autograd.grad(layer(x).sum(), [*layer.parameters()])\n"
        "    expect(layer(x)).close_to(layer(x))\n"
    )
    torch.default_generator.set_state(state)
    gc.collect()
    gc.freeze()


def _run_pytest(source: str) -> None:
    """Run pytest on one file, without a word."""
    import pytest

    with tempfile.TemporaryDirectory() as folder, open(os.devnull, "w") as nowhere:
        # A name of its own: under one that it knows, pytest runs the module that it has.
        Path(folder, f"test_{Path(folder).name}.py").write_text(source)
        with contextlib.redirect_stdout(nowhere), contextlib.redirect_stderr(nowhere):
            pytest.main([folder, "--import-mode=importlib", f"--rootdir={folder}", *PLUGINS])


def main() -> None:
    """`python -m kata_runner.serving.warm SOCKET`"""
    with contextlib.suppress(BrokenPipeError):  # the process that started it is gone already
        serve(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
