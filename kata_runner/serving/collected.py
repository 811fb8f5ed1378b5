"""A child that has collected the checks of a kata, and forks once more for each file they judge.

A proof judges dozens of files by the same checks. As in the warm process, no tensor operation is
executed before the fork.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import tempfile
from dataclasses import asdict, replace
from pathlib import Path

from kata_runner.isolation.kernel import CannotIsolate
from kata_runner.model.request import Request
from kata_runner.running.child import own_output
from kata_runner.serving.answer import answer
from kata_runner.serving.child import (
    NO_MORE,
    be_alone,
    end,
    hand_over,
    receive,
    stamp,
    take_in,
    wait_for,
)
from kata_runner.serving.files import at_hand, collected_at
from kata_runner.serving.rehearsal import settle
from kata_runner.serving.teller import Asked

_AT_ONCE = 4  # that are kept: of two katas, blind checks and whole ones
_RECORDS = 200  # that one process judges; what pytest keeps of each shall not add up
_NEXT = 1  # the exit code after that


class Collected:
    """The children that have collected, each the checks of another kata."""

    def __init__(self, listener: socket.socket) -> None:
        self._listener = listener
        self._children: list[_Child] = []

    def take(self, request: Request, connection: socket.socket) -> bool:
        """Hand over who asks for this. False where it is not one of many about the same checks."""
        # Checks that travel are text; those of a kata are in a folder, and may be edited meanwhile.
        if request.show is not None or bool(request.here) == bool(request.checks):
            return False
        here = request.here and replace(request.here, solution=None)
        judged = None if request.judged is None else ()
        asked = replace(request, here=here, files={}, main="", judged=judged)
        checks = replace(asked, seeds=(0,), record=False, inputs=True, scribble="")
        child = next((child for child in self._children if child.is_for(checks)), None)
        if child is None:
            with contextlib.suppress(OSError):  # not every system has such a pair of sockets
                child = _Child(checks, self._listener, connection)
        else:
            self._children.remove(child)
        if child is None or not child.take(connection):
            return False  # it has died
        self._children.append(child)
        self._end(_AT_ONCE)
        return True

    def close(self) -> None:
        """None is needed any more."""
        self._end(0)

    def _end(self, at_most: int) -> None:
        while len(self._children) > at_most:
            self._children.pop(0).end()


class _Child:
    def __init__(self, checks: Request, listener: socket.socket, connection: socket.socket) -> None:
        self._checks = checks
        self._stamp = checks.here and stamp(checks.here)
        # The next one who is forked would inherit what a child makes, and would remove it.
        self._scratch = tempfile.mkdtemp() if checks.checks and not checks.isolated else ""
        # Of such a pair each message is received by itself.
        self._line, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._pid = os.fork()
        if self._pid == 0:
            try:
                listener.close()
                connection.close()  # else who waits there would not hear that its run has died
                self._line.close()
                be_alone()
                if checks.judged is None:
                    _observe(there, checks, Path(self._scratch))
                else:
                    _judge(there, checks)
            finally:
                os._exit(0)
        there.close()

    def is_for(self, checks: Request) -> bool:
        """Has it collected these checks, as they are now?"""
        return checks == self._checks and (checks.here is None or stamp(checks.here) == self._stamp)

    def take(self, connection: socket.socket) -> bool:
        """Hand a request over. False where it has died."""
        with contextlib.suppress(OSError):
            hand_over(connection, self._line)
            return True
        return False

    def end(self) -> None:
        """It ends when it has done what was handed over before.

        Those that were forked later hold its line too, so closing that would not tell it.
        """
        with contextlib.suppress(OSError):  # it has died
            self._line.send(NO_MORE)
        self._line.close()


def _observe(parent: socket.socket, checks: Request, scratch: Path) -> None:
    """Collect, then fork for each request; only such a child comes back from there, and answers."""
    is_child = False
    files = contextlib.ExitStack()  # of such a child

    def wait() -> Asked:
        nonlocal is_child
        settle()
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # children are reaped by the system
        while True:
            handed = wait_for(parent)
            if handed is None:
                if checks.checks and not checks.isolated:
                    shutil.rmtree(scratch, ignore_errors=True)
                os._exit(0)
            if os.fork() == 0:
                is_child = True
                parent.close()
                be_alone()
                own_output()
                return take_in(handed)  # not before: the next child shall find nothing of it
            os.close(handed)

    def take() -> Asked:
        asked = wait()
        if asked.request.here is not None:
            return asked
        try:
            here = files.enter_context(at_hand(asked.request, lambda: asked))
        except CannotIsolate as error:
            asked.channel.send(refused=asdict(error.text))
            end()
        return asked._replace(request=replace(asked.request, here=here, isolated=False))  # it is

    try:
        with contextlib.suppress(CannotIsolate):
            here = collected_at(checks, scratch)
            answer(checks, take, is_ahead=True, here=here, files=files)
        if not is_child:  # they cannot be collected, and each request says so
            asked = wait()
            answer(asked.request, lambda: asked)
    finally:
        if is_child:
            end()


def _judge(parent: socket.socket, checks: Request) -> None:
    """Collect, then judge one record after the other in a child, which is followed by a fresh one.

    Nothing of a solution is executed there, so none of them needs a process of its own.
    """
    is_child = False
    left = _RECORDS

    def take() -> Asked:
        nonlocal is_child, left
        if not is_child:
            settle()
        while not is_child:
            child = os.fork()
            is_child = child == 0
            if not is_child and os.waitpid(child, 0)[1] == 0:
                os._exit(0)
        asked = receive(parent) if left else None
        if asked is None:
            os._exit(0 if left else _NEXT)
        left -= 1
        return asked

    answer(checks, take, is_ahead=True)
    if not is_child:  # they cannot be collected, and each request says so
        asked = take()
        answer(asked.request, lambda: asked)
        os._exit(_NEXT)
