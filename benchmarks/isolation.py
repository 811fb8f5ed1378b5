"""What it costs to keep a submission apart from everything else, as a whole and by its parts.

The parts are switched on one at a time, each in a fresh child of this process, which then does a
little of what a submission does: it computes, opens files and ends. So what a part slows down later,
and what the kernel has to tidy up, counts too. The last two are not used: seccomp refuses sockets and
processes, which is what they would keep in.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path

import torch

from benchmarks.measure import Failed, NotHere, Ratio
from kata_runner.isolation import landlock, lock, seccomp
from kata_runner.isolation.examine import examine
from kata_runner.isolation.folder import own_folder
from kata_runner.isolation.kernel import call
from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata
from kata_runner.model.request import Request
from kata_runner.model.status import Status
from kata_runner.running.pool import answer
from kata_runner.running.transport import Warm
from kata_runner.running.warm import WarmProcess

PAIRS = int(os.environ.get("KATA_BENCH_ISOLATED", "10"))  # of submissions, for one ratio
_TIMES = 40  # that each part is measured
_NEW_USER, _NEW_PIDS, _NEW_NETWORK = 0x10000000, 0x20000000, 0x40000000


@cache
def _warm() -> Warm:
    """It ends with this process."""
    process = WarmProcess(Path(tempfile.mkdtemp(), "socket"))
    process.ensure()
    return Warm(process)


def _kata() -> Kata:
    return registry().find("products")


def _submission(*, isolated: bool) -> float:
    """Seconds from a submission to its verdict."""
    kata = _kata()
    assert kata.reference is not None  # noqa: S101  # it has one
    asked = Request.travelling(kata, kata.reference, isolated=isolated)
    start = time.perf_counter()
    verdict = answer(kata, asked, _warm(), apart=True)["cpu", 0]
    if verdict.status is not Status.PASSED:
        raise Failed(f"{kata.name} came to {verdict.status}")
    return time.perf_counter() - start


def isolated_over_not() -> float:
    """The medians of submissions that take turns, now this one first and now the other."""
    _look()
    took: dict[bool, list[float]] = {True: [], False: []}
    for i in range(2 * PAIRS):
        isolated = i % 4 in (0, 3)
        took[isolated].append(_submission(isolated=isolated))
    return statistics.median(took[True]) / statistics.median(took[False])


def _look() -> None:
    found = examine()
    if found.missing is not None:
        raise NotHere(found.missing.en)


def _in_memory() -> None:
    if own_folder()[1] is not None:
        raise OSError("no namespaces")


def _files() -> None:
    allowed = [(Path("/dev/shm"), landlock.WRITE)]  # noqa: S108  # see above
    allowed += [(path, landlock.READ) for path in lock.needed()]
    seccomp.no_new_privileges()
    landlock.restrict(allowed)


def _environment() -> None:
    lock._forget_the_environment(Path("/dev/shm"))  # noqa: S108  # see above
    lock._close_descriptors(None)


def _processes() -> None:
    call("unshare", _NEW_USER | _NEW_PIDS)
    child = os.fork()
    if child:
        os._exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


_PARTS: dict[str, Callable[[], object]] = {
    "Landlock (files, signals)": _files,
    "seccomp (system calls)": seccomp.refuse,
    "a folder in memory (user and mount namespace)": _in_memory,
    "environment and descriptors": _environment,
    "limits": partial(lock._limit, 60, is_alone=False),
    "not used: a network namespace": partial(call, "unshare", _NEW_USER | _NEW_NETWORK),
    "not used: a process namespace": _processes,
}


def _work() -> None:
    x = torch.ones(8, 8, requires_grad=True)
    for _ in range(100):
        torch.tanh(x @ x).sum().backward()
    for path in list(Path(torch.__file__).parent.glob("*.py"))[:20]:
        path.read_bytes()


def _child(part: Callable[[], object] | None) -> tuple[float, float]:
    """Seconds of a core, and on the clock, of a child that switches this part on.

    Raises Failed where it cannot.
    """
    start = time.perf_counter()
    child = os.fork()
    if not child:
        try:
            if part is not None:
                part()
            _work()
        except BaseException:  # noqa: BLE001  # only the parent shall go on
            os._exit(1)
        os._exit(0)
    _, status, used = os.wait4(child, 0)
    if status:
        raise Failed("it cannot be switched on here")
    return used.ru_utime + used.ru_stime, time.perf_counter() - start


def parts() -> Iterator[str]:
    """A line for each: how much longer a process takes with it, by turns with one without."""
    lock.needed()  # as the warm process does, before it forks
    yield f"{'what a part of the isolation costs, in ms':48}  {'of a core':>9}  {'waiting':>9}"
    for name, part in _PARTS.items():
        try:
            pairs = [(_child(part), _child(None)) for _ in range(_TIMES)]
        except Failed as error:
            yield f"{name:48}  {error}"
            continue
        core, clock = (
            1000 * statistics.median(with_it[i] - without[i] for with_it, without in pairs)
            for i in (0, 1)
        )
        yield f"{name:48}  {core:9.2f}  {clock:9.2f}"


RATIOS = [
    Ratio(
        "a submission in isolation / without",
        isolated_over_not,
        at_most=1.05,
        beside=parts,
    ),
]
