"""What a warm process spares the learner between saving a file and knowing."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from benchmarks.measure import ROOT, NotHere, Ratio, python, seconds
from kata_runner.child import Request
from kata_runner.kata import Kata, Status, Verdict
from kata_runner.registry import registry
from kata_runner.run import run
from kata_runner.warm import WarmProcess, is_possible, socket_path


@cache
def warm_process() -> WarmProcess:
    """The warm process of this workspace, as `kata watch` keeps one; it ends with this process."""
    if not is_possible():
        raise NotHere("this system cannot fork")
    process = WarmProcess(socket_path(ROOT))
    process.ensure()
    return process


def _kata() -> Kata:
    return registry().find("neuron_forward")


def _verdict() -> Verdict:
    kata = _kata()
    request = Request(
        folder=str(kata.folder), root=str(ROOT), solution=str(kata.reference), diagnosis=False
    )
    verdict = run(kata, request, warm_socket=warm_process().path)
    if verdict.status is not Status.PASSED:
        raise NotHere(f"the reference came to {verdict.status}")
    return verdict


def _rest() -> None:
    """A learner thinks between two saves; meanwhile the warm process forks its spare child."""
    warm_process()
    time.sleep(1.0)


def cold_over_warm() -> float:
    _rest()
    warm = _timed(_verdict)
    return seconds(python("-m", "pytest", "katas/neuron_forward", "--solution", "reference")) / warm


def warm_over_checks() -> float:
    _rest()
    start = time.perf_counter()
    verdict = _verdict()
    whole = time.perf_counter() - start
    return whole / sum(result.seconds for result in verdict.results)


def command_over_click() -> float:
    _rest()
    click = seconds(python("-c", "import click"))
    _rest()
    command = python("-m", "kata_runner.cli", "test", "neuron_forward", "--solution", "reference")
    return seconds(command) / click


def growth() -> float:
    """The parent's memory after 500 runs over its memory before, one `once` being all of them."""
    _verdict()
    before = _resident()
    for _ in range(500):
        _verdict()
    return _resident() / before


def _resident() -> int:
    process = warm_process()._process
    statm = Path(f"/proc/{process.pid if process else 0}/statm")
    if not statm.exists():
        raise NotHere("this system does not tell how much memory a process holds")
    return int(statm.read_text().split()[1])


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


RATIOS = [
    Ratio("cold pytest katas/neuron_forward / warm verdict", cold_over_warm, at_least=20),
    Ratio("warm verdict / the checks' own time", warm_over_checks, at_most=2, pairs=15),
    Ratio("kata test with a warm process / import click", command_over_click, at_most=6, pairs=15),
    Ratio("memory of the warm process after 500 runs / before", growth, at_most=1.05, pairs=1),
]
