"""A verdict by two processes: one observes a solution, another judges what the first recorded.

The first executes the solution under blind checks, so it holds nothing by which a right answer could
be known. The second runs the whole checks with the reference, and never loads the solution: each
`expect` takes the recorded value. What it is given is plain data.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from kata_runner.library.blind import blind
from kata_runner.model.kata import Kata
from kata_runner.model.record import CheckRecord
from kata_runner.model.request import Request
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.running.heard import Pass
from kata_runner.running.run import passes
from kata_runner.running.transport import Transport


def observing(kata: Kata, request: Request) -> Request:
    """The request by which a solution is only observed and recorded.

    Raises OSError or SyntaxError where the kata's checks cannot be read.
    """
    checks = _blind(kata.checks.read_text(encoding="utf-8"))
    here = request.here
    if here is not None and here.solution is None:  # blind checks are not in its folder
        here = replace(here, solution=str(Path(here.folder, f"{kata.name}.py")))
    return replace(
        request,
        here=here,
        checks=checks,
        record=True,
        inputs=False,  # who judges draws them again
        judged=None,
        show=None,
        last=(),
    )


@lru_cache(maxsize=64)
def _blind(checks: str) -> str:
    """The same for everybody who solved a kata."""
    return blind(checks).source


def judging(kata: Kata, request: Request, record: Iterable[CheckRecord]) -> Request:
    """The request by which what was recorded is judged. Raises ValueError without a reference."""
    if kata.reference is None:
        raise ValueError(f"{kata.name} has no reference to judge with")
    return Request.in_place(
        kata,
        kata.folder.parent.parent,
        kata.reference,
        devices=request.devices,
        seeds=request.seeds,
        limit=request.limit,
        language=request.language,
        judged=tuple(record),
    )


def passes_apart(
    kata: Kata, request: Request, observer: Transport, judge: Transport
) -> dict[Pass, Verdict]:
    """The verdict of each device and seed, as `passes` gives it, but judged in another process."""
    observed = passes(kata, observing(kata, request), observer)
    record = [check for verdict in observed.values() for check in verdict.record]
    judged = passes(kata, judging(kata, request, record), judge)
    if not all(verdict.complete for verdict in judged.values()):  # who judged others too has died
        judged = passes(kata, judging(kata, request, record), judge)
    return {key: _joined(observed[key], judged[key]) for key in observed}


def _joined(observed: Verdict, judged: Verdict) -> Verdict:
    """The judge's verdict on the solution that was observed, with what that took.

    Where observing came to no good end, that is the verdict, over the checks that ran. It is never a
    pass: who was observed may say that it left checks out.
    """
    ran = {result.name: result for result in observed.results}
    if observed.complete:
        ran = {result.name: ran.get(result.name, result) for result in judged.results}
    status = judged.status
    if not observed.complete:
        passed = observed.status is Status.PASSED
        status = Status.CRASHED if passed else observed.status
    results = tuple(
        replace(
            result,
            seconds=ran[result.name].seconds,
            cpu_seconds=ran[result.name].cpu_seconds,
        )
        for result in judged.results
        if result.name in ran
    )
    return replace(
        observed,
        results=results,
        status=status,
        complete=observed.complete and judged.complete,
    )
