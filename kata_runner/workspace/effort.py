"""What the runs of a learner come to: attempts, time, and whether a chapter is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kata_runner.library.registry import Registry
from kata_runner.model.chapter import Chapter
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.telling.card import FirstPass
from kata_runner.workspace.progress import Progress, ProgressError, Run, run_of

_PAUSE = 15 * 60  # seconds; who ran nothing for longer was not at it


@dataclass
class Effort:
    """What the runs of one kata come to."""

    kata: str
    attempts: int = 0
    seconds: float = 0.0  # at work on it: from run to run, without the pauses
    passed_at: int | None = None  # the attempt that passed first
    repairs: int = 0  # done to their end
    failing: dict[str, int] = field(default_factory=dict)  # check -> runs in a row, until now


def efforts(runs: Sequence[Run]) -> dict[str, Effort]:
    """The runs, first to last, by kata."""
    found: dict[str, Effort] = {}
    before: Run | None = None
    for run in runs:
        effort = found.setdefault(run.kata, Effort(run.kata))
        effort.attempts += 1
        since = (run.time - before.time).total_seconds() if before else _PAUSE
        effort.seconds += since if 0 <= since < _PAUSE else run.seconds
        if run.complete and run.status is Status.PASSED and effort.passed_at is None:
            effort.passed_at = effort.attempts
        if run.complete:
            effort.failing = {name: effort.failing.get(name, 0) for name in run.failed}
        if run.status is not Status.NOT_STARTED:
            for name in run.failed:
                effort.failing[name] = effort.failing.get(name, 0) + 1
        before = run
    return found


def first_pass(
    verdict: Verdict, workspace: Path, katas: Registry, *, is_recorded: bool
) -> FirstPass | None:
    """What it took, where this pass is the first one; None for a later one.

    `is_recorded`: the progress has this run already.
    """
    try:
        runs = Progress(workspace).runs()
    except ProgressError:
        return None
    found = efforts(runs if is_recorded else [*runs, run_of(verdict)])
    mine = found.get(verdict.kata)
    if mine is None or mine.passed_at != mine.attempts:
        return None
    passed = {name for name, effort in found.items() if effort.passed_at is not None}
    return FirstPass(mine.attempts, mine.seconds, _ended(verdict.kata, passed, katas))


def _ended(name: str, passed: set[str], katas: Registry) -> Chapter | None:
    """The chapter of this kata, where every kata in it has passed."""
    chapter = next((kata.chapter for kata in katas.katas if kata.name == name), None)
    mine = {kata.name for kata in katas.katas if kata.chapter == chapter}
    if not mine or not mine <= passed:
        return None
    return next((each for each in katas.chapters if each.name == chapter), None)
