"""What is common to every process that executes a learner's code for another one."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import time
from collections.abc import Iterator
from typing import Any

_MEMORY = 4 << 30  # bytes that a run may take beyond what the process holds at its start
_FILE = 256 << 20  # bytes that it may write into one file

_end_process = os._exit  # while a solution runs, the name that others know raises (exits.py)


class Channel:
    """Writes one JSON object a line to a file descriptor, each line at once."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def send(self, **message: Any) -> None:
        """Write one message."""
        data = json.dumps(message).encode() + b"\n"
        try:
            while data:
                data = data[os.write(self._descriptor, data) :]
        except BrokenPipeError:  # nobody listens any more
            _end_process(1)

    def fileno(self) -> int:
        """The file descriptor."""
        return self._descriptor

    def close(self) -> None:
        """Leave it to another process."""
        os.close(self._descriptor)


@contextlib.contextmanager
def output_to_file() -> Iterator[None]:
    """Send what is written to file descriptors 1 and 2 to a temporary file."""
    saved = os.dup(1), os.dup(2)
    own_output()
    try:
        yield
    finally:
        for descriptor, number in zip(saved, (1, 2), strict=True):
            os.dup2(descriptor, number)
            os.close(descriptor)


def own_output() -> None:
    """Let file descriptors 1 and 2 be a temporary file that nobody else writes into."""
    with tempfile.TemporaryFile() as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)


def written(limit: int) -> str:
    """What was written there so far, at most so many bytes."""
    return os.pread(1, limit, 0).decode(errors="replace")


def limit_time(seconds: float) -> None:
    """Let the system end this process after so much more processor time."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    end = int(time.process_time() + seconds) + 1
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (end, most))


def limit_resources() -> None:
    """A solution that eats memory or fills a disk harms nobody but itself."""
    try:
        import resource
    except ImportError:  # Windows
        return
    with contextlib.suppress(OSError, ValueError):
        with open("/proc/self/statm", encoding="ascii") as file:
            held = int(file.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (held + _MEMORY, resource.RLIM_INFINITY))
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_FSIZE, (_FILE, _FILE))
