"""A check on its listed examples, one after the other, and what is told of the first that fails."""

from __future__ import annotations

import contextlib
import time
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from pathlib import Path

from kata_runner.checking.draws import Drawn, listed_draws
from kata_runner.checking.exceptions import CheckFailed, TimedOut
from kata_runner.checking.expect import Expected
from kata_runner.checking.replay import Replay
from kata_runner.checking.stories import story_of
from kata_runner.checking.trial import Check, Trial
from kata_runner.judging.resemblance import SEED
from kata_runner.model.record import ExampleRecord, Judgement
from kata_runner.model.story import Kind, Listed, Story

# The same happens whatever the inputs are.
_ON_ANY_EXAMPLE = frozenset({Kind.NOT_STARTED, Kind.MISSING})


@dataclass(frozen=True)
class RunOptions:
    """What the checks of a run are asked for."""

    seed: int = 0
    shrink: bool = True  # does somebody read the failures?
    record: list[ExampleRecord] | None = None  # where the examples of a check are kept, if anywhere
    inputs: bool = True  # is it kept there what was drawn?
    replay: Replay | None = None  # the recorded run that is judged in the place of this one
    known: Known | None = None  # what the check expects, where many records are judged by it
    ran: list[Ran] | None = None  # where each check is noted that ran, if anywhere
    witnessed: list[bool] | None = None  # where each check notes whether it rests on such facts


@dataclass
class Ran:
    """A check that ran, with what it takes to run it again."""

    trial: Trial
    examples: int
    failed_on: Drawn | None = None  # the first of its listed examples that failed
    longest: float = 0.0  # seconds that one of them took


@dataclass
class Known:
    """What a check expects of each listed example. It is empty until the first record is judged."""

    trial: Trial | None = None
    examples: list[tuple[Drawn, list[Expected]]] = field(default_factory=list)

    @property
    def witnessed(self) -> bool:
        """Does the check rest on what only the process that ran the solution can observe?"""
        return any(one.witnessed for _, expected in self.examples for one in expected)

    def judge(self, replay: Replay) -> Story | None:
        """What a record comes to: the story of its failure. Neither pytest nor a fixture is needed."""
        assert self.trial is not None  # noqa: S101  # `examples` are its own
        try:
            self.hold(self.trial, replay)
        except Exception as error:  # noqa: BLE001  # a predicate of a check raised it, or we did
            return story_of(error, self.trial.files)
        return None

    def hold(self, trial: Trial, replay: Replay) -> None:
        """Hold what was recorded against it. Raises CheckFailed."""
        for drawn, expected in self.examples:
            replay.start_example()
            trial.on(drawn, replay=replay, known=expected)
            replay.end_example()
        replay.end()


current_options: ContextVar[RunOptions] = ContextVar("current_options", default=RunOptions())  # noqa: B039  # frozen


def run(trial: Trial, examples: int) -> None:
    """Try a check on its listed examples. Raises CheckFailed or TimedOut at the first that fails.

    Where somebody reads it, the story is that of the smallest example that fails in the same way; what
    the listed one came to is kept in it, for a comparison with known mistakes.
    """
    how = current_options.get()
    try:
        _run(trial, examples, how)
    finally:
        if how.witnessed is not None:
            how.witnessed.append(trial.witnessed)


def _run(trial: Trial, examples: int, how: RunOptions) -> None:
    draws = trial.inputs.draws
    if how.replay is not None and how.known is not None:
        _judge(trial, examples, how.seed, how.replay, how.known)
        return
    ran = Ran(trial, examples)
    if how.ran is not None:
        how.ran.append(ran)
    for drawn in listed_draws(draws, examples, key(trial.check, how.seed)):
        try:
            _try_listed(ran, drawn, how)
        except CheckFailed as failure:
            ran.failed_on = drawn
            if not how.shrink or how.replay is not None:  # nobody reads it; a record has no others
                raise
            if failure.story.kind in _ON_ANY_EXAMPLE:
                raise
            # A check with one example is worth its time only once.
            told = _smallest(trial, failure) if examples > 1 else failure
            if how.seed != SEED:
                told.story = replace(told.story, listed=_as_known(trial, examples))
            raise told from failure.__cause__
    if how.replay is not None:
        how.replay.end()


def _judge(trial: Trial, examples: int, seed: int, replay: Replay, known: Known) -> None:
    """A recorded run, by what the check expects: that is computed once, with the reference."""
    if not known.examples:
        every = listed_draws(trial.inputs.draws, examples, key(trial.check, seed))
        known.examples = [(drawn, trial.expected(drawn)) for drawn in every]
        known.trial = trial
    trial.witnessed = known.witnessed
    known.hold(trial, replay)


def _try_listed(ran: Ran, drawn: Drawn, how: RunOptions) -> None:
    """One listed example, recorded or replayed where that is asked for."""
    trial, began = ran.trial, time.perf_counter()
    judgements: list[Judgement] | None = None if how.record is None else []
    if how.replay is not None:
        how.replay.start_example()
    try:
        trial.on(drawn, judgements, how.replay)
    finally:
        ran.longest = max(ran.longest, time.perf_counter() - began)
        if how.record is not None and judgements is not None:
            inputs = trial.inputs.shown(drawn, trial.device) if how.inputs else {}
            how.record.append(ExampleRecord(inputs=inputs, judgements=tuple(judgements)))
    if how.replay is not None:
        how.replay.end_example()


def key(check: Check, seed: int) -> str:
    """What the examples of a check depend on: the kata (by the file), the check and the seed."""
    return f"{Path(check.__code__.co_filename).stem}/{check.__name__}/{seed}"


def _smallest(trial: Trial, listed: CheckFailed) -> CheckFailed:
    """The failure on the smallest example of the same kind, about which as much can be said."""
    from kata_runner.checking.smallest import look_for_smallest

    first, last = listed.story, listed

    def fails(drawn: Drawn) -> bool:
        nonlocal last
        try:
            trial.on(drawn)
        except CheckFailed as failure:
            if _alike(failure.story, first):
                last = failure
                return True
        return False

    # Whatever ends the search, a solution that patches hypothesis included: what was seen is true.
    with contextlib.suppress(Exception, TimedOut):
        look_for_smallest(trial.inputs.draws, fails)
    last.story = replace(last.story, listed=first.listed)
    return last


def _as_known(trial: Trial, examples: int) -> Listed | None:
    """What the check comes to on the examples on which known mistakes were observed."""
    with contextlib.suppress(Exception, TimedOut):  # the verdict is there already
        for drawn in listed_draws(trial.inputs.draws, examples, key(trial.check, SEED)):
            try:
                trial.on(drawn)
            except CheckFailed as failure:
                return failure.story.listed
    return None


def _alike(one: Story, other: Story) -> bool:
    """Are these failures of one kind, and is there something to say about both or about neither?"""
    return (one.kind, one.error, one.relation is None) == (
        other.kind,
        other.error,
        other.relation is None,
    )
