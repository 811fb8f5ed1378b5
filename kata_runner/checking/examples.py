"""A check on its listed examples, one after the other, and what is told of the first that fails."""

from __future__ import annotations

import contextlib
import itertools
import random
from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import torch

from kata_runner.checking.capture import BoundedOutput, collecting_output
from kata_runner.checking.draws import Choice, Draw, Drawn, fresh, listed_draws
from kata_runner.checking.exceptions import CheckFailed, TimedOut
from kata_runner.checking.expect import Case, Expected, current_case, hold_again
from kata_runner.checking.observe import observe
from kata_runner.checking.replay import Ended, Replay
from kata_runner.checking.solution import Solution, origin
from kata_runner.checking.stories import is_elsewhere, raised, story_of, timed_out
from kata_runner.checking.tensors import TensorInput
from kata_runner.checking.torch_state import seed_generators
from kata_runner.judging.resemblance import SEED
from kata_runner.model.observation import Observation
from kata_runner.model.record import ExampleRecord, Judgement
from kata_runner.model.story import Kind, Listed, Story

Check = Callable[..., None]

# The same happens whatever the inputs are.
_ON_ANY_EXAMPLE = frozenset({Kind.NOT_STARTED, Kind.MISSING})

VALUES = "seed of the values"  # what the tensors of an example are made from


@dataclass(frozen=True)
class RunOptions:
    """What the checks of a run are asked for."""

    seed: int = 0
    shrink: bool = True  # does somebody read the failures?
    record: list[ExampleRecord] | None = None  # where the examples of a check are kept, if anywhere
    inputs: bool = True  # is it kept there what was drawn?
    replay: Replay | None = None  # the recorded run that is judged in the place of this one
    known: Known | None = None  # what the check expects, where many records are judged by it


@dataclass
class Known:
    """What a check expects of each listed example. It is empty until the first record is judged."""

    trial: Trial | None = None
    examples: list[tuple[Drawn, list[Expected]]] = field(default_factory=list)

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


@dataclass(frozen=True)
class Inputs:
    """What a check is given: tensors, and draws by name with the sizes of the tensors."""

    wanted: Mapping[str, TensorInput | Draw]
    draws: Mapping[str, Draw]
    sizes: tuple[str, ...]  # those that tensors name

    def make(self, drawn: Drawn, device: torch.device) -> dict[str, Any]:
        """The inputs of an example by name; tensors of their drawn shapes on the device."""
        rng = random.Random(drawn[VALUES])  # it keeps no secret
        dtype = drawn.get("dtype", torch.float32)
        return {
            name: wanted.placed(wanted.make(rng, drawn, dtype), device)
            if isinstance(wanted, TensorInput)
            else drawn[name]
            for name, wanted in self.wanted.items()
        }

    def shown(self, drawn: Drawn, device: torch.device) -> dict[str, Observation]:
        """The same as plain data: as they were drawn, whatever a solution did to them."""
        return {
            name: _shown(value, self.draws.get(name))
            for name, value in self.make(drawn, device).items()
        }


def _shown(value: object, draw: Draw | None) -> Observation:
    name = draw.name(value) if isinstance(draw, Choice) else None
    return observe(value) if name is None else {"type": "name", "value": name}


@dataclass
class Trial:
    """A check with its fixtures on one device, to be tried on examples."""

    check: Check
    inputs: Inputs
    device: torch.device
    fixtures: dict[str, Any]
    count: itertools.count[int] = field(default_factory=itertools.count)

    def on(
        self,
        drawn: Drawn,
        judgements: list[Judgement] | None = None,
        replay: Replay | None = None,
        known: Sequence[Expected] | None = None,
    ) -> None:
        """One example: whatever ends it badly becomes the story of what happened on these inputs.

        Where it is `known` what the check expects of it, the check does not run.
        """
        case = Case(
            sizes={name: drawn[name] for name in self.inputs.sizes},
            inputs=partial(self.inputs.shown, drawn, self.device),
            judgements=judgements,
            replay=replay,
        )
        token = current_case.set(case)
        try:
            with collecting_output() as printed:
                if known is None:
                    self._run(drawn)
                else:
                    hold_again(known)
        except (KeyboardInterrupt, Ended):
            raise
        except TimedOut as error:
            error.story = self._told(timed_out(error, self.files), drawn, case, printed)
            raise
        except CheckFailed as error:
            error.story = self._told(error.story, drawn, case, printed)
            raise
        except BaseException as error:  # exits and skips are not the solution's to call
            story = raised(error, self.files)
            if is_elsewhere(story) and self._breaks_with_the_reference(error, drawn):
                raise
            raise CheckFailed(self._told(story, drawn, case, printed)) from error
        finally:
            current_case.reset(token)

    def _run(self, drawn: Drawn, **other_fixtures: object) -> None:
        values = self.inputs.make(fresh(drawn), self.device)
        seed_generators(drawn[VALUES], self.device)
        self.check(**{**self._fixtures(), **other_fixtures}, **values)

    def expected(self, drawn: Drawn) -> list[Expected]:
        """What the check expects of an example. Raises CheckFailed where not even this passes."""
        expected: list[Expected] = []
        token = current_case.set(Case(expected=expected))
        try:
            with collecting_output():
                self._run(drawn)
        finally:
            current_case.reset(token)
        return expected

    def _breaks_with_the_reference(self, error: BaseException, drawn: Drawn) -> bool:
        """Does the same exception come where nothing is wrong with the solution?

        Then it is the check's own.
        """
        solution = self.fixtures.get("solution")
        kata = origin(solution).kata if isinstance(solution, Solution) else None
        if kata is None or kata.reference is None:
            return False
        reference = Solution(kata, kata.reference, beside_another=True)
        token = current_case.set(Case())
        try:
            with collecting_output():
                self._run(drawn, solution=reference)
        except Exception as same:  # noqa: BLE001  # whichever it is, it is only compared
            return type(same) is type(error)
        finally:
            current_case.reset(token)
        return False

    def _fixtures(self) -> dict[str, Any]:
        """The fixtures for one example: files of another one are not in its folder."""
        if "tmp_path" not in self.fixtures:
            return self.fixtures
        folder = self.fixtures["tmp_path"] / f"example-{next(self.count)}"
        folder.mkdir()
        return {**self.fixtures, "tmp_path": folder}

    @property
    def files(self) -> tuple[Path, ...]:
        """Of the solution."""
        solution = self.fixtures.get("solution")
        return origin(solution).files if isinstance(solution, Solution) else ()

    def _told(self, story: Story, drawn: Drawn, case: Case, printed: BoundedOutput) -> Story:
        observed = tuple(case.observed)
        return replace(
            story,
            inputs=case.known_inputs(),
            observed=observed,
            listed=Listed(story.kind, story.error, observed),
            printed=printed.text(),
        )


def run(trial: Trial, examples: int) -> None:
    """Try a check on its listed examples. Raises CheckFailed or TimedOut at the first that fails.

    Where somebody reads it, the story is that of the smallest example that fails in the same way; what
    the listed one came to is kept in it, for a comparison with known mistakes.
    """
    how = current_options.get()
    draws = trial.inputs.draws
    if how.replay is not None and how.known is not None:
        _judge(trial, examples, how.seed, how.replay, how.known)
        return
    for drawn in listed_draws(draws, examples, key(trial.check, how.seed)):
        try:
            _try_listed(trial, drawn, how)
        except CheckFailed as failure:
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
    known.hold(trial, replay)


def _try_listed(trial: Trial, drawn: Drawn, how: RunOptions) -> None:
    """One listed example, recorded or replayed where that is asked for."""
    judgements: list[Judgement] | None = None if how.record is None else []
    if how.replay is not None:
        how.replay.start_example()
    try:
        trial.on(drawn, judgements, how.replay)
    finally:
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
