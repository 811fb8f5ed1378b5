"""A child that has collected the checks of a kata, and forks once more for each file they judge.

A proof judges dozens of files by the same checks. As in the warm process, no tensor operation is
executed before the fork.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
from dataclasses import replace

from kata_runner.model.request import Request
from kata_runner.running.child import own_output
from kata_runner.serving.answer import answer
from kata_runner.serving.child import be_alone, end, hand_over, read, receive, stamp
from kata_runner.serving.rehearsal import settle
from kata_runner.serving.teller import Asked

_AT_ONCE = 2  # katas whose checks are kept collected


class Collected:
    """The children that have collected, each the checks of another kata."""

    def __init__(self, listener: socket.socket) -> None:
        self._listener = listener
        self._children: list[_Child] = []

    def take(self, line: bytes, connection: socket.socket) -> bool:
        """Hand a request over. False where it is not one of many about the same checks."""
        request = read(line)
        if request.show is not None or request.here is None or request.checks:
            return False
        here = replace(request.here, solution=None)
        checks = replace(request, here=here, judged=None, record=False, scribble=False)
        child = next((child for child in self._children if child.is_for(checks)), None)
        if child is None:
            with contextlib.suppress(OSError):  # not every system has such a pair of sockets
                child = _Child(checks, self._listener)
        else:
            self._children.remove(child)
        if child is None or not child.take(line, connection):
            return False
        self._children.append(child)
        while len(self._children) > _AT_ONCE:
            self._children.pop(0).end()
        return True


class _Child:
    def __init__(self, checks: Request, listener: socket.socket) -> None:
        self._checks = checks
        self._stamp = checks.here and stamp(checks.here)
        # Of such a pair each message is received by itself.
        self._line, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._pid = os.fork()
        if self._pid == 0:
            try:
                listener.close()
                self._line.close()
                be_alone()
                _serve(there, checks)
            finally:
                os._exit(0)
        there.close()

    def is_for(self, checks: Request) -> bool:
        """Has it collected these checks, as they are now?"""
        return (
            checks == self._checks and checks.here is not None and stamp(checks.here) == self._stamp
        )

    def take(self, line: bytes, connection: socket.socket) -> bool:
        """Hand a request over. False where it has died."""
        with contextlib.suppress(OSError):
            hand_over(line, connection, self._line)
            return True
        return False

    def end(self) -> None:
        """Those that were forked later hold its line too, so closing that does not end it."""
        self._line.close()
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)


def _serve(parent: socket.socket, checks: Request) -> None:
    """Collect, then fork for each request; only such a child comes back from there, and answers."""
    is_child = False

    def take() -> Asked:
        nonlocal is_child
        settle()
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # children are reaped by the system
        while True:
            asked = receive(parent)
            if asked is None:
                os._exit(0)
            if os.fork() == 0:
                is_child = True
                parent.close()
                be_alone()
                own_output()
                return asked
            asked.channel.close()

    try:
        answer(checks, take, is_ahead=True)
        if not is_child:  # they cannot be collected, and each request says so
            asked = take()
            answer(asked.request, lambda: asked)
    finally:
        if is_child:
            end()
