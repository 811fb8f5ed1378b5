"""A child that is forked before anybody asks, and is as far with a run as one can be by then."""

from __future__ import annotations

import contextlib
import os
import signal
import socket

from kata_runner.model.request import Request
from kata_runner.serving.answer import answer
from kata_runner.serving.child import be_alone, end, hand_over, receive, stamp
from kata_runner.serving.rehearsal import rehearse, settle
from kata_runner.serving.teller import Asked


class Spare:
    """A child that rehearses, collects the checks of `expected`, says so, and waits for a request.

    Where nothing is expected it collects nothing ahead, and any request will do.
    """

    def __init__(self, listener: socket.socket, expected: Request | None) -> None:
        self._expected = expected
        self._stamp = expected and expected.here and stamp(expected.here)
        self._line, there = socket.socketpair()
        self._is_ready = self._is_taken = False
        self._pid = os.fork()
        if self._pid == 0:
            try:
                listener.close()
                self._line.close()
                be_alone()
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

    def take(self, request: Request, connection: socket.socket) -> bool:
        """Hand a request over. False where it is not ready, or has collected something else."""
        if self._is_ready and (self._expected is None or self._is_expected(request)):
            with contextlib.suppress(OSError):
                hand_over(connection, self._line)
                self._is_taken = True
                return True
        return False

    def _is_expected(self, request: Request) -> bool:
        return (
            request == self._expected
            and request.here is not None
            and stamp(request.here) == self._stamp
        )

    def end(self) -> None:
        """It is not needed any more: it answers, or ends.

        Those that were forked later hold its line too, so closing that does not end it.
        """
        self._line.close()
        if not self._is_taken:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)


def _wait(parent: socket.socket, expected: Request | None) -> None:
    """Prepare, then answer one request; never return to what the parent would do."""

    def take() -> Asked:
        settle()
        parent.sendall(b"+")
        asked = receive(parent)
        if asked is None:
            os._exit(0)
        return asked

    rehearse()
    try:
        if expected is not None:
            answer(expected, take, is_ahead=True)
        else:
            asked = take()
            answer(asked.request, lambda: asked)
    finally:
        end()
