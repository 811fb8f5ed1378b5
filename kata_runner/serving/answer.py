"""One request is answered in this process: pytest runs the checks, JSON lines tell of them.

Pytest stops once, between collecting the checks and running them, and asks whom it answers. So a
process can have collected before anybody asks; the solution is executed only afterwards.
"""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import asdict

import pytest

from kata_runner.isolation.kernel import CannotIsolate
from kata_runner.model.request import Here, Request
from kata_runner.running.child import limit_resources, output_to_file, written
from kata_runner.serving.files import at_hand
from kata_runner.serving.passes import Judge, Passes
from kata_runner.serving.teller import Take, Teller

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


def answer(
    request: Request,
    take: Take,
    *,
    is_ahead: bool = False,
    here: Here | None = None,
    files: contextlib.ExitStack | None = None,
) -> None:
    """Run the checks and tell of them over the channel that `take` returns, at last of the `exit`.

    `take` is called once, when the checks are collected. Where that is done ahead and does not come
    to its end, nobody hears of it: when somebody asks, it may be different.

    `here` is where the checks are, if that is not known from the request; `files` is closed before
    the last message, so that who reads it finds nothing left.
    """
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.environ["COLUMNS"] = str(request.show.columns if request.show else 80)
    os.environ.pop("KATA_DEVICE", None)
    teller = _teller(request, take, is_ahead)
    files = files or contextlib.ExitStack()
    with output_to_file(), files:
        limit_resources()
        try:
            here = here or files.enter_context(at_hand(request, take))
        except CannotIsolate as error:
            take().channel.send(refused=asdict(error.text))
            return
        os.chdir(here.root)
        code = pytest.main(arguments(request, here), plugins=[teller])
        if is_ahead and teller.asked is None:
            return
        channel, _ = teller.hear()
        sys.stdout.flush()
        sys.stderr.flush()
        text = written(_OUTPUT)
    change = {} if teller.change is None else {"change": asdict(teller.change)}
    channel.send(exit=int(code), output=text, **change)


def _teller(request: Request, take: Take, is_ahead: bool) -> Teller:
    if request.show:
        return Teller(take)
    is_judge = is_ahead and request.judged is not None
    return Judge(request, take) if is_judge else Passes(request, take)


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
        # Pytest captures into a file; forked children would share it.
        return [*told, "--no-diagnosis", "--no-shrink", "--capture=no"]
    if not show.diagnosis:
        told.append("--no-diagnosis")
    return [*told, f"--color={'yes' if show.color else 'no'}", *show.options]
