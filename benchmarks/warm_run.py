"""What a learner waits for between saving a file and knowing."""

from __future__ import annotations

import atexit
import tempfile
import time
from contextlib import ExitStack
from functools import cache
from pathlib import Path

from benchmarks.cold_run import whole_run
from benchmarks.measure import NotHere, Ratio, python, seconds
from kata_runner.child import Request
from kata_runner.kata import Status
from kata_runner.registry import registry
from kata_runner.run import run
from kata_runner.warm import WarmProcess, is_possible, socket_path


@cache
def workspace() -> Path:
    """A workspace with a warm process that lives until the benchmarks end."""
    if not is_possible():
        raise NotHere("no warm process on this system")
    until_the_end = ExitStack()
    atexit.register(until_the_end.close)
    folder = Path(until_the_end.enter_context(tempfile.TemporaryDirectory()), "workspace")
    seconds(python("-m", "kata_runner.cli", "init", str(folder)))
    until_the_end.enter_context(WarmProcess(socket_path(folder)))
    return folder


def warm_run() -> tuple[float, float]:
    """Seconds until a warm verdict is there, and of the checks in it."""
    kata = registry().find("neuron_forward")
    request = Request(
        folder=str(workspace() / "katas/neuron_forward"),
        root=str(workspace()),
        solution=str(kata.reference),
    )
    start = time.perf_counter()
    verdict = run(kata, request, warm_socket=socket_path(workspace()))
    taken = time.perf_counter() - start
    if verdict.status is not Status.PASSED:
        raise NotHere(f"the reference came to: {verdict.status}")
    return taken, sum(result.seconds for result in verdict.results)


def cold_over_warm() -> float:
    warm, _ = warm_run()
    cold, _ = whole_run("neuron_forward")
    return cold / warm


def warm_over_checks() -> float:
    warm, checks = warm_run()
    return warm / checks


def command_over_click() -> float:
    folder = workspace()
    command = seconds(
        python("-m", "kata_runner.cli", "test", "neuron_forward", "--solution", "reference"), folder
    )
    return command / seconds(python("-c", "import click"), folder)


RATIOS = [
    Ratio("pytest katas/neuron_forward, cold / its warm verdict", cold_over_warm, at_least=20),
    Ratio("warm verdict / its checks' own time", warm_over_checks, at_most=2, pairs=25),
    Ratio("kata test, warm / import click", command_over_click, at_most=6, pairs=15),
]
