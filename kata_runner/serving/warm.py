"""A process that has imported everything and forks a child for each run.

Nothing of a kata is ever loaded here, so nothing edited is stale. Nothing that was handed in is read
here, since every later child would find it in its memory. And no tensor operation is
executed here, since a child forked after one would hang in its first parallel region. While nobody
asks for anything, a spare child is forked ahead. It rehearses a run of its own: what the first
tensor operations of a process take, and the copies of memory that it changes, are then over before
the learner saves. Then it starts pytest and collects the checks that were asked for last, since
they will be asked for again.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import socket
import sys
from pathlib import Path

from kata_runner.model.request import Request
from kata_runner.running.fingerprint import fingerprint
from kata_runner.serving.child import read, serve_one
from kata_runner.serving.collected import Collected
from kata_runner.serving.rehearsal import settle, warm_up
from kata_runner.serving.spare import Spare

_REST = 0.3  # seconds in which nobody asks, before a spare child is forked


def serve(path: Path) -> None:
    """Listen at `path`; fork a child for each request; end when standard input closes."""
    warm_up()
    known = fingerprint()
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        listener.bind(str(path))
        path.chmod(0o600)
        listener.listen()
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # children are reaped by the system
        settle()
        try:
            os.write(1, b"ready\n")
            _accept(listener, known)
        finally:
            with contextlib.suppress(FileNotFoundError):
                path.unlink()


def _accept(listener: socket.socket, known: str) -> None:
    """Take requests until the process that started this one is gone, or is of another version."""
    spare: Spare | None = None
    is_wanted = True
    expected: Request | None = None  # what will be asked for again
    with (
        contextlib.closing(Collected(listener)) as collected,
        selectors.DefaultSelector() as selector,
    ):
        selector.register(listener, selectors.EVENT_READ)
        selector.register(sys.stdin, selectors.EVENT_READ)
        while True:
            rest = _REST if is_wanted and spare is None else None
            events = [key.fileobj for key, _ in selector.select(rest)]
            if sys.stdin in events:
                return
            if not events:
                spare = Spare(listener, expected)
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
                    if not line:
                        continue
                    request = read(line)  # what it is about, and nothing that was handed in
                    if collected.take(request, connection):
                        is_wanted = True
                        continue
                    # A spare has rehearsed, so it has threads, which could not be locked in.
                    is_wanted = not request.isolated
                    is_taken = spare is not None and is_wanted and spare.take(request, connection)
                    expected = request if request.show and request.here else None
                    if spare is not None:
                        selector.unregister(spare)
                        spare.end()
                        spare = None
                    if not is_taken and os.fork() == 0:
                        listener.close()
                        serve_one(connection)


def _asked(connection: socket.socket, known: str) -> bytes | None:
    """What a connection asks about, b"" where there is none; None where who asks is of another version."""
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


def main() -> None:
    """`python -m kata_runner.serving.warm SOCKET`"""
    with contextlib.suppress(BrokenPipeError):  # the process that started it is gone already
        serve(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
