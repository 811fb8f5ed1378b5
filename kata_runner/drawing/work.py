"""The inside of a worker: one request from who waits, messages back, a time limit meanwhile.

Nothing that a solution prints gets between the messages.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterator
from types import FrameType
from typing import IO, Any

from kata_runner.checking.capture import collecting_output
from kata_runner.checking.limit import time_limit
from kata_runner.running.child import Channel
from kata_runner.running.worker import Message

_end_process = os._exit  # a solution may have replaced it


class Caller:
    """The one who waits, seen by the worker."""

    def __init__(self, messages: IO[bytes], channel: Channel, nowhere: int) -> None:
        self._messages, self._channel, self._nowhere = messages, channel, nowhere
        first = json.loads(messages.readline())
        self.folder: str = first["folder"]  # where the command was typed
        self.request: Message = first["request"]

    def tell(self, **message: Any) -> None:
        """Send one message."""
        self._channel.send(**message)

    def ask(self, **message: Any) -> Message:
        """Send one message and wait for the answer."""
        self.tell(**message)
        line = self._messages.readline()
        if not line:  # nobody waits any more
            _end_process(1)
        answer: Message = json.loads(line)
        return answer

    @contextlib.contextmanager
    def limited(
        self, seconds: float, stuck: Callable[[FrameType | None], Message]
    ) -> Iterator[None]:
        """Raise TimedOut after so many seconds.

        Where the code cannot be interrupted, the message `stuck(frame)` is sent, and the process
        ends.
        """

        def give_up(frame: FrameType | None) -> None:
            self.tell(**stuck(frame))
            _end_process(1)

        self.tell(wait=seconds)
        with time_limit(seconds, give_up, self._nowhere):
            yield


def serve(work: Callable[[Caller], None]) -> None:
    """Do the work that is asked for on standard input, tell of it on standard output, and end."""
    messages, channel = os.fdopen(os.dup(0), "rb"), Channel(os.dup(1))
    nowhere = os.open(os.devnull, os.O_RDWR)
    caller = Caller(messages, channel, nowhere)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.chdir(caller.folder)
    with collecting_output() as output:
        work(caller)
    if output.text():
        caller.tell(printed=output.text())
    caller.tell(ended=True)
    _end_process(0)  # whatever the solution has left running
