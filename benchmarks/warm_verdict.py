"""What a warm process spares the learner between saving a file and knowing."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from benchmarks.measure import ROOT, Failed, NotHere, Ratio, python, seconds
from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata
from kata_runner.model.request import Request, Show
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.running.run import run
from kata_runner.running.transport import Warm
from kata_runner.running.warm import WarmProcess, is_possible, socket_path


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


def _verdict(
    solution: Path | None = None, wanted: Status = Status.PASSED, *, diagnosis: bool = False
) -> Verdict:
    kata = _kata()
    path = solution or kata.reference
    request = Request.in_place(kata, ROOT, path, show=Show(diagnosis=diagnosis))
    verdict = run(kata, request, Warm(warm_process()))
    if verdict.status is not wanted:
        raise Failed(f"{path} came to {verdict.status}")
    return verdict


def _rest() -> None:
    """A learner thinks between two saves; meanwhile the warm process forks its spare child."""
    warm_process()
    time.sleep(1.0)


def warm_verdict(*, beyond_the_checks: bool = False) -> float:
    """Seconds of a verdict on the reference; with or without the checks' own time."""
    start = time.perf_counter()
    verdict = _verdict()
    whole = time.perf_counter() - start
    return whole - beyond_the_checks * sum(result.cpu_seconds for result in verdict.results)


def cold_over_warm() -> float:
    _rest()
    warm = warm_verdict()
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


def diagnosis_over_50_ms() -> float:
    """What the diagnosis adds to a failing run: its signatures are data beside the reference."""
    mistake = _kata().wrong[0]
    took = {}
    for diagnosis in (True, False):
        _rest()
        took[diagnosis] = _timed(lambda d=diagnosis: _verdict(mistake, Status.FAILED, diagnosis=d))
    return (took[True] - took[False]) / 0.05


def stub_over_reference() -> float:
    """A file in which every check fails at once, over one in which every check passes."""
    _rest()
    stub = _timed(lambda: _verdict(_kata().stub, Status.NOT_STARTED))
    _rest()
    return stub / _timed(_verdict)


@cache
def _after_500_runs() -> tuple[float, int]:
    """The parent's memory over its memory before, and how many processes are left behind."""
    _rest()
    before, children = _resident(), _children()
    for _ in range(500):
        _verdict()
    _rest()
    return _resident() / before, _children() - children  # the spare child is among both


def _resident() -> int:
    statm = Path(f"/proc/{_pid()}/statm")
    if not statm.exists():
        raise NotHere("this system does not tell how much memory a process holds")
    return int(statm.read_text().split()[1])


def _children() -> int:
    parents = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it may be gone by now
            parents.append(stat.read_text().rpartition(")")[2].split()[1])
    return parents.count(str(_pid()))


def _pid() -> int:
    process = warm_process()._process
    return process.pid if process else 0


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


RATIOS = [
    Ratio("cold pytest katas/neuron_forward / warm verdict", cold_over_warm, at_least=20),
    Ratio("warm verdict / the checks' own time", warm_over_checks, at_most=2, pairs=15),
    Ratio("kata test with a warm process / import click", command_over_click, at_most=6, pairs=15),
    Ratio(
        "warm verdict on the stub / on the reference", stub_over_reference, at_most=1.3, pairs=15
    ),
    Ratio("what a diagnosis adds / 50 ms", diagnosis_over_50_ms, at_most=1, pairs=15),
    Ratio(
        "memory of the warm process after 500 runs / before",
        lambda: _after_500_runs()[0],
        at_most=1.05,
        pairs=1,
    ),
    Ratio("processes left behind by 500 runs", lambda: _after_500_runs()[1], at_most=0, pairs=1),
]
