"""A process of its own for code that may never end, eat all memory, or end the process it is in.

The one who waits starts a worker, sends it a request and reads its messages, one JSON object per
line. The worker's module calls `drawing.work.serve`.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

Message = dict[str, Any]

_START_UP = 120.0  # seconds until the first message: importing torch on a cold disk
_LATER = 6.0  # the worker notices by itself that its time is up; then it is ended from here
_WAITING = 1000  # messages that nobody has read yet; a worker that sends more has to wait
# Where `kata_runner` is. A file in the folder of the learner must not hide a module of Python's.
_HERE = str(Path(__file__).parents[2])


class WorkerEnded(Exception):
    """The worker ended before its work was done; `code` as `subprocess` gives it, or None."""

    def __init__(self, code: int | None) -> None:
        super().__init__(f"the worker ended with code {code}")
        self.code = code


class WorkerSilent(Exception):
    """The worker said nothing for longer than it had announced."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"the worker said nothing for {seconds:g} s")
        self.seconds = seconds


@contextlib.contextmanager
def worker(module: str, request: Mapping[str, Any], *, inside: bool = False) -> Iterator[Worker]:
    """`python -m module` at work on a request; at the end it is killed with all that it started.

    `inside`: it belongs to the process group of a worker that is killed in the same way.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=not inside,
        cwd=_HERE,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    try:
        started = Worker(process)
        started.send(folder=str(Path.cwd()), request=request)
        yield started
    finally:
        with contextlib.suppress(OSError):
            if inside or not hasattr(os, "killpg"):
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
        process.wait()


class Worker:
    """A worker, seen by the one who waits."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None and process.stdout is not None  # noqa: S101  # pipes
        self._process, self._requests = process, process.stdin
        self._lines: queue.Queue[bytes] = queue.Queue(_WAITING)
        threading.Thread(target=self._read, args=(process.stdout,), daemon=True).start()

    def _read(self, lines: IO[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError), lines:
            for line in lines:
                self._lines.put(line)
        self._lines.put(b"")

    def send(self, **message: Any) -> None:
        """Send one message."""
        with contextlib.suppress(OSError):  # it has ended: `messages` says so
            self._requests.write(json.dumps(message).encode() + b"\n")
            self._requests.flush()

    def messages(self) -> Iterator[Message]:
        """What it says, until its work is done. Raises WorkerEnded and WorkerSilent."""
        patience: float | None = _START_UP
        while True:
            try:
                line = self._lines.get(timeout=None if patience is None else patience + _LATER)
            except queue.Empty:
                raise WorkerSilent(patience or 0.0) from None
            try:
                message = json.loads(line)
            except ValueError:  # it is gone, or somebody else wrote into its pipe
                raise WorkerEnded(self._code()) from None
            match message:
                case {"wait": seconds}:
                    patience = seconds
                case {"ended": True}:
                    return
                case dict():
                    yield message

    def _code(self) -> int | None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            return self._process.wait(timeout=1.0)
        return None
