"""One request is answered in this process: pytest runs the checks, JSON lines tell of them."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kata_runner.model.request import Here, Request
from kata_runner.running.child import Channel, limit_resources, output_to_file

_OUTPUT = 1 << 20  # characters of what pytest printed that are handed on

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
] + ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # the plugin is imported already


def answer(request: Request, descriptor: int) -> None:
    """Run the checks and tell over `descriptor`: `start` and `result` of each, then `exit`."""
    import pytest

    from kata_runner.serving.passes import Passes

    channel = Channel(descriptor)
    channel.send(pid=os.getpid())
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.environ["COLUMNS"] = str(request.show.columns if request.show else 80)
    os.environ.pop("KATA_DEVICE", None)
    with _at_hand(request) as here, output_to_file() as output:
        os.chdir(here.root)
        limit_resources()
        own = [Teller(channel)] if request.show else [Passes(request, channel)]
        code = pytest.main(arguments(request, here), plugins=own)
        sys.stdout.flush()
        sys.stderr.flush()
        output.seek(0)
        text = output.read(_OUTPUT).decode(errors="replace")
    channel.send(exit=int(code), output=text)


@contextlib.contextmanager
def _at_hand(request: Request) -> Iterator[Here]:
    """The files of a request: in place, or written into a fresh folder."""
    if request.here is not None:
        yield request.here
        return
    from kata_runner.library.registry import registry

    folder = registry().find(request.kata).folder
    with tempfile.TemporaryDirectory() as scratch:
        # Called as the kata: an entry of the catalogue finds what it is laid over by that name.
        base = Path(scratch, request.kata)
        for name, text in request.files.items():
            path = base / name
            if not path.resolve().is_relative_to(base.resolve()):
                raise ValueError(f"{name!r} is outside of the folder that travels")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8", "surrogateescape"))
        main = base / request.main
        sys.path.insert(0, str(main.parent))  # as when Python runs it: what is beside it is found
        yield Here(folder=str(folder), root=str(folder.parent.parent), solution=str(main))


def arguments(request: Request, here: Here) -> list[str]:
    """What pytest is called with."""
    show = request.show
    told = [
        here.checks,
        "--import-mode=importlib",
        f"--seed={request.seeds[0]}",
        f"--limit={request.limit}",
        f"--lang={request.language}",
        "--no-record",  # who asked hears even of a run that ends badly
        *(f"--device={device}" for device in request.devices),
        *PLUGINS,
    ]
    if here.solution is not None:
        told.append(f"--solution={here.solution}")
    if show is None:
        return [*told, "--no-diagnosis", "--no-shrink", "--tb=native"]
    if not show.diagnosis:
        told.append("--no-diagnosis")
    return [*told, f"--color={'yes' if show.color else 'no'}", *show.options]


class Teller:
    """Tells which check starts and what each came to, while pytest runs."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    def pytest_collection_finish(self, session: Any) -> None:
        self._channel.send(count=len(session.items))

    def pytest_runtest_protocol(self, item: Any) -> None:
        tell_start(item, self._channel)

    def pytest_runtest_logreport(self, report: Any) -> None:
        tell_result(report, self._channel)


def tell_start(item: Any, channel: Channel) -> None:
    """Tell that a check starts."""
    states = getattr(getattr(item, "obj", None), "__kata_states__", None)
    channel.send(start=item.name, states=states and asdict(states))


def tell_result(report: Any, channel: Channel) -> None:
    """Tell what a check came to."""
    told = getattr(report, "kata", None)
    if told is not None:
        channel.send(**told)
