"""What a class costs: beside a warm verdict and a cold pytest, with more people, and on Dask.

KATA_BENCH_PEOPLE says how large the class is (300), KATA_BENCH_KATAS what it solves (six katas), and
KATA_BENCH_MANY how large the large one is (30,000). In a small class of many katas most of the time
goes into collecting the checks of each.
"""

from __future__ import annotations

import contextlib
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path

from benchmarks.measure import ENVIRONMENT, ROOT, Failed, NotHere, Ratio, python, seconds
from kata_runner.grading.example import ZIP, write_example
from kata_runner.grading.found import find
from kata_runner.grading.grade import How, grade
from kata_runner.grading.judge import ISOLATED, UNSAFE
from kata_runner.grading.plan import Plan, make_plan
from kata_runner.grading.settings import settle, with_katas
from kata_runner.isolation.examine import examine
from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata
from kata_runner.model.request import Request, Show
from kata_runner.model.verdict import Verdict
from kata_runner.running.cluster import cluster_pool
from kata_runner.running.heard import Pass
from kata_runner.running.pool import LocalPool, Pool
from kata_runner.running.run import run
from kata_runner.running.transport import Warm
from kata_runner.running.warm import WarmProcess

PEOPLE = int(os.environ.get("KATA_BENCH_PEOPLE", "300"))
MANY = int(os.environ.get("KATA_BENCH_MANY", "30000"))
KATAS = os.environ.get(
    "KATA_BENCH_KATAS",
    "first_tensors,products,neuron_forward,square_derivative,mse_backward,cross_entropy",
)
_CORES = 2  # as many workers here as there
_SAMPLES = 5  # verdicts of each kata that the median is taken over


def _katas() -> list[Kata]:
    return [registry().find(name) for name in KATAS.split(",")]


def _plan(folder: Path, katas: list[Kata]) -> Plan:
    found = find(folder / ZIP, [kata.name for kata in katas])
    return make_plan(found, None, registry().katas, katas)


def _seconds_of_a_class(pool: Pool) -> float:
    """Seconds for each submission and kata, on one core; the pool has started already."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_example(folder, _katas(), PEOPLE)
        plan = _plan(folder, _katas())
        start = time.perf_counter()
        _grade(plan, folder, pool)
        return (time.perf_counter() - start) * min(pool.size, _CORES) / len(plan.to_judge)


def _grade(plan: Plan, folder: Path, pool: Pool) -> None:
    out = folder / "out"
    out.mkdir()
    way = UNSAFE if examine().missing else ISOLATED
    settings = with_katas(out, settle(out, seed=0), plan.katas)
    opened = contextlib.nullcontext(pool)
    grade(plan, How(way=way, settings=settings, out=out, pool=lambda: opened))


@cache
def _here() -> LocalPool:
    """One worker; it ends with this process, and so does the cluster."""
    return LocalPool([Warm(_process())])


@cache
def _process() -> WarmProcess:
    process = WarmProcess(Path(tempfile.mkdtemp(), "socket"))
    process.ensure()
    return process


def _warm_verdict() -> float:
    """Seconds of a warm verdict on the reference, as a learner has it: the mean over the katas."""
    found = []
    for kata in _katas():
        request = Request.in_place(kata, ROOT, kata.reference, show=Show())
        took = []
        for _ in range(_SAMPLES + 1):
            time.sleep(1.0)  # a learner thinks between two saves
            start = time.perf_counter()
            verdict = run(kata, request, Warm(_process()))
            took.append(time.perf_counter() - start)
            if not verdict.complete:
                raise Failed(f"{kata.name} came to {verdict.status}")
        found.append(statistics.median(took[1:]))
    return statistics.mean(found)


def class_over_warm() -> float:
    return _seconds_of_a_class(_here()) / _warm_verdict()


def cold_over_class() -> float:
    words = python("-m", "pytest", "katas/products", "--solution", "reference", "-q")
    return seconds(words) / _seconds_of_a_class(_here())


class _Nothing:
    """A pool that costs nothing, so that only the grader is measured."""

    size = 2

    def passes(self, kata: Kata, request: Request, *, apart: bool = False) -> dict[Pass, Verdict]:
        """Who solved it, did."""
        (device,), (seed,) = request.devices, request.seeds
        verdict = _Nothing.verdict(kata)
        return {(device, seed): verdict}

    @staticmethod
    @cache
    def verdict(kata: Kata) -> Verdict:
        """A real one, of the reference."""
        found = _here().passes(kata, Request.in_place(kata, ROOT, kata.reference))
        return found["cpu", 0]


def memory_of_many() -> float:
    """The most that a process holds that grades very many, over one that grades a hundredth."""
    few, many = (_memory(people) for people in (max(MANY // 100, 1), MANY))
    return many / few


def _one_kata() -> Kata:
    return registry().find("products")


def _memory(people: int) -> int:
    if not Path("/proc/self/status").exists():
        raise NotHere("this system does not tell how much memory a process has held")
    with tempfile.TemporaryDirectory() as folder:
        write_example(Path(folder), [_one_kata()], people)  # here: it holds all people
        code = f"from benchmarks.classes import *; print(most_memory({folder!r}))"
        done = subprocess.run(
            python("-c", code),
            cwd=ROOT,
            env=ENVIRONMENT,
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        raise Failed((done.stderr.splitlines() or ["no output"])[-1])
    return int(done.stdout.split()[-1])


def most_memory(folder: str) -> int:
    """Kilobytes that this process has held at most, after it has graded the class in there."""
    _grade(_plan(Path(folder), [_one_kata()]), Path(folder), _Nothing())
    # Not `ru_maxrss`: that begins with what the process held that has started this one.
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    return 0


@contextlib.contextmanager
def _cluster() -> Iterator[Pool]:
    """A scheduler and workers on this machine, each a process."""
    try:
        import distributed  # noqa: F401  # is it there?
    except ImportError:
        raise NotHere("distributed is not installed") from None
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    words = [
        ("scheduler", "--port", str(port), "--no-dashboard"),
        *[("worker", address, "--nthreads", "1", "--no-dashboard")] * _CORES,
    ]
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.dask_{what}", *rest],
            cwd=ROOT,
            env=ENVIRONMENT,
            stderr=subprocess.DEVNULL,
        )
        for what, *rest in words
    ]
    try:
        with cluster_pool(address, isolated=not examine().missing) as pool:
            yield pool
    finally:
        for process in reversed(processes):
            process.terminate()
            process.wait()


@contextlib.contextmanager
def _local() -> Iterator[Pool]:
    yield LocalPool([Warm(_process())] * _CORES)


def dask_over_local() -> float:
    opened: list[Callable[[], AbstractContextManager[Pool]]] = [_cluster, _local]
    took = []
    for pool in opened:
        with pool() as ready:
            _seconds_of_a_class(ready)  # its workers have collected the checks then
            took.append(_seconds_of_a_class(ready))
    return took[0] / took[1]


RATIOS = [
    Ratio("a submission of a class / a warm verdict", class_over_warm, at_most=1.3, pairs=3),
    Ratio("a cold pytest / a submission of a class", cold_over_class, at_least=10, pairs=3),
    Ratio("a class on Dask / on the local pool", dask_over_local, at_most=1.15, pairs=3),
    Ratio("memory for 100 times as many people", memory_of_many, at_most=1.1, pairs=1),
]
