"""Which kata a learner means when they name none, and which one comes next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise

from kata_runner.model.kata import Kata
from kata_runner.workspace.folder import State
from kata_runner.workspace.progress import Run

_TOGETHER = timedelta(seconds=1)  # nobody starts a run that soon after the last one ended
_DONE = (State.PASSED, State.CHANGED)  # a file that was changed afterwards has passed once


def current(
    katas: Sequence[Kata],
    states: Mapping[str, State],
    runs: Sequence[Run] = (),
    around: Kata | None = None,
) -> Kata | None:
    """The current kata: the one of this folder (`around`), else of the last run, else the first
    that has not passed and whose `requires` have. None where there is no such kata.

    `states` has the katas of the workspace; others are passed over. `runs` are from the first to
    the last.
    """
    here = {kata.name: kata for kata in katas if kata.name in states}
    last = next((here[name] for name in _latest(runs) if name in here), None)
    if around is not None and around.name in here:
        return around
    return last or following(katas, states)


def following(
    katas: Sequence[Kata], states: Mapping[str, State], after: Kata | None = None
) -> Kata | None:
    """The first kata after this one that has not passed and whose `requires` have.

    The one before it counts as passed. Where none follows, it is one from the beginning; and where
    nothing is ready, the first that has not passed.
    """
    names = [kata.name for kata in katas]
    start = names.index(after.name) + 1 if after and after.name in names else 0
    rest = [
        kata
        for kata in (*katas[start:], *katas[:start])
        if kata != after and states.get(kata.name, State.PASSED) != State.PASSED
    ]
    missing = {name for name, state in states.items() if state not in _DONE}
    missing -= {after.name} if after else set()
    ready = (kata for kata in rest if missing.isdisjoint(kata.requires))
    return next(ready, next(iter(rest), None))


def unsolved(katas: Sequence[Kata], states: Mapping[str, State]) -> list[Kata]:
    """The katas of the workspace that have never passed, in their order."""
    return [kata for kata in katas if states.get(kata.name, State.PASSED) not in _DONE]


def _latest(runs: Sequence[Run]) -> Iterator[str]:
    """The katas that were run alone, the latest first.

    A run of several katas (`pytest katas`) does not say which one somebody works on.
    """
    joined = [_are_together(first, second) for first, second in pairwise(runs)]
    for i in reversed(range(len(runs))):
        if not any(joined[max(i - 1, 0) : i + 1]):
            yield runs[i].kata


def _are_together(first: Run, second: Run) -> bool:
    """Were two katas checked by one command?"""
    began = second.time - timedelta(seconds=second.seconds)
    return first.kata != second.kata and began - first.time < _TOGETHER
