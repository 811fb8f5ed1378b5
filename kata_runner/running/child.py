"""One run of pytest in this process, told as JSON lines to whoever asked for it.

`python -m kata_runner.running.child` is the cold way: it reads a request from its standard input and
answers on its standard output. The warm way calls `answer` in a forked child.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from kata_runner.model.language import Language

_MEMORY = 4 << 30  # bytes that a run may take beyond what the process holds at its start
_FILE = 256 << 20  # bytes that it may write into one file
_OUTPUT = 1 << 20  # characters of what pytest printed that are handed on


@dataclass(frozen=True, kw_only=True)
class Request:
    """What is to be run: everything that a child has to know, as plain data."""

    folder: str  # of the kata: task, stub, checks
    root: str  # where pytest runs
    solution: str | None = None  # a path; None is the learner's file
    devices: Sequence[str] = ("cpu",)
    seed: int = 0
    limit: float = 30.0  # seconds a check
    language: Language = "en"
    color: bool = False
    columns: int = 80
    diagnosis: bool = True
    more: Sequence[str] = ()  # options that go to pytest as they are

    def arguments(self) -> list[str]:
        """What pytest is called with."""
        arguments = [
            self.folder,
            "--import-mode=importlib",
            f"--seed={self.seed}",
            f"--limit={self.limit}",
            f"--lang={self.language}",
            f"--color={'yes' if self.color else 'no'}",
            "--no-record",  # whoever asked hears even of a run that ends badly
            *(f"--device={device}" for device in self.devices),
            *PLUGINS,
        ]
        if self.solution is not None:
            arguments.append(f"--solution={self.solution}")
        if not self.diagnosis:
            arguments.append("--no-diagnosis")
        return [*arguments, *self.more]


# Nothing is loaded that a run does not need: autoload is off, there is nothing to cache, and the
# process ends before anything unraisable would have to be collected (0.1 s in pytest's plugin).
# Torch has fifty loggers of its own, to each of which pytest's plugin would attach a handler in
# each phase of each check.
PLUGINS = [
    argument
    for name in (
        "kata_runner.pytest_plugin",
        "no:cacheprovider",
        "no:doctest",
        "no:faulthandler",
        "no:junitxml",
        "no:legacypath",
        "no:logging",
        "no:pastebin",
        "no:setuponly",
        "no:setupplan",
        "no:stepwise",
        "no:subtests",
        "no:unittest",
        "no:unraisableexception",
        "no:threadexception",
    )
    for argument in ("-p", name)
]


_end_process = os._exit  # while a solution runs, the name that others know raises (tamper.py)


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


def answer(request: Request, descriptor: int) -> None:
    """Run the checks and tell over `descriptor`: `start` and `result` of each, then `exit`."""
    import pytest

    channel = Channel(descriptor)
    channel.send(pid=os.getpid())
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.environ["COLUMNS"] = str(request.columns)
    os.environ.pop("KATA_DEVICE", None)
    os.chdir(request.root)
    limit_resources()
    with _output_to_file() as output:
        code = pytest.main(request.arguments(), plugins=[_Teller(channel)])
        sys.stdout.flush()
        sys.stderr.flush()
        output.seek(0)
        text = output.read(_OUTPUT).decode(errors="replace")
    channel.send(exit=int(code), output=text)


class _Teller:
    """Tells which check starts and what each came to, while pytest runs."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    def pytest_collection_finish(self, session: Any) -> None:
        self._channel.send(count=len(session.items))

    def pytest_runtest_protocol(self, item: Any) -> None:
        states = getattr(getattr(item, "obj", None), "__kata_states__", None)
        self._channel.send(start=item.name, states=states and asdict(states))

    def pytest_runtest_logreport(self, report: Any) -> None:
        told = getattr(report, "kata", None)
        if told is not None:
            self._channel.send(**told)


@contextlib.contextmanager
def _output_to_file() -> Iterator[Any]:
    """Send what is written to file descriptors 1 and 2 to a temporary file."""
    with tempfile.TemporaryFile() as output:
        saved = os.dup(1), os.dup(2)
        os.dup2(output.fileno(), 1)
        os.dup2(output.fileno(), 2)
        try:
            yield output
        finally:
            for descriptor, number in zip(saved, (1, 2), strict=True):
                os.dup2(descriptor, number)
                os.close(descriptor)


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


def main() -> None:
    """The cold way: the request comes in, the messages go out, nothing else is printed."""
    request = Request(**json.loads(sys.stdin.readline()))
    descriptor = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    answer(request, descriptor)


def to_line(request: Request) -> bytes:
    """A request as one line of JSON."""
    return json.dumps(asdict(request)).encode() + b"\n"


if __name__ == "__main__":
    main()
