"""One example of a check: its inputs are made, the check runs, and what ended it becomes a story."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import torch

from kata_runner.checking.capture import BoundedOutput, collecting_output
from kata_runner.checking.draws import Choice, Draw, Drawn, fresh
from kata_runner.checking.exceptions import CheckFailed, TimedOut, is_of_a_person
from kata_runner.checking.expect import Case, Expected, current_case, hold_again
from kata_runner.checking.observe import observe
from kata_runner.checking.replay import Ended, Replay
from kata_runner.checking.solution import Solution, origin
from kata_runner.checking.stories import is_elsewhere, raised, timed_out
from kata_runner.checking.tensors import TensorInput
from kata_runner.checking.torch_state import seed_generators
from kata_runner.model.observation import Observation
from kata_runner.model.record import Judgement
from kata_runner.model.story import Listed, Story

Check = Callable[..., None]

VALUES = "seed of the values"  # what the tensors of an example are made from


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
    witnessed: bool = False  # did an `expect` take what only this process can observe?

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
        except Ended:
            raise
        except TimedOut as error:
            error.story = self._told(timed_out(error, self.files), drawn, case, printed)
            raise
        except CheckFailed as error:
            error.story = self._told(error.story, drawn, case, printed)
            raise
        except BaseException as error:  # exits and skips are not the solution's to call
            if is_of_a_person(error):
                raise
            story = raised(error, self.files)
            if is_elsewhere(story) and self._breaks_with_the_reference(error, drawn):
                raise
            raise CheckFailed(self._told(story, drawn, case, printed)) from error
        finally:
            current_case.reset(token)
            self.witnessed |= case.witnessed

    def _run(self, drawn: Drawn, **other_fixtures: object) -> None:
        values = self.inputs.make(fresh(drawn), self.device)
        seed_generators(drawn[VALUES], self.device)
        self.check(**{**self._fixtures(), **other_fixtures}, **values)

    def passes(self, drawn: Drawn, solution: Solution) -> bool:
        """Does another solution pass on this example? Nothing is told of why not."""
        try:
            self._untold(drawn, Case(), solution=solution)
        except (KeyboardInterrupt, TimedOut):
            raise
        except BaseException:  # noqa: BLE001  # whatever it is, it is no pass
            return False
        return True

    def expected(self, drawn: Drawn) -> list[Expected]:
        """What the check expects of an example. Raises CheckFailed where not even this passes."""
        expected: list[Expected] = []
        self._untold(drawn, Case(expected=expected))
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
        try:
            self._untold(drawn, Case(), solution=reference)
        except Exception as same:  # noqa: BLE001  # whichever it is, it is only compared
            return type(same) is type(error)
        return False

    def _untold(self, drawn: Drawn, case: Case, **other_fixtures: object) -> None:
        """One example that nobody reads about: what ends it is raised as it is."""
        token = current_case.set(case)
        try:
            with collecting_output():
                self._run(drawn, **other_fixtures)
        finally:
            current_case.reset(token)

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
