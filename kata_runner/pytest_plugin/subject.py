"""What a check is about, and what it came to: put together in one place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.model.record import CheckRecord, ExampleRecord
from kata_runner.model.status import Status, file_hash
from kata_runner.model.story import Story
from kata_runner.model.verdict import CheckResult, Subject
from kata_runner.pytest_plugin.collection import device_of
from kata_runner.pytest_plugin.options import OPTIONS

if TYPE_CHECKING:
    from kata_runner.checking.solution import Solution

CPU_SECONDS = pytest.StashKey[float]()
WITNESSED = pytest.StashKey[list[bool]]()  # whether a check rests on facts of its process alone
EXAMPLES = pytest.StashKey[list[ExampleRecord]]()  # of a check, where a record is asked for


def solution_path(kata: Kata, config: pytest.Config) -> Path:
    """The file that is checked."""
    asked = config.stash[OPTIONS].solution
    if asked is None or asked == "stub":
        return kata.stub
    if asked == "reference":
        return kata.reference or kata.stub
    return Path(config.invocation_params.dir, asked).resolve()


def solution_of(item: pytest.Item) -> Solution | None:
    """The solution that a check was given, if it has come that far."""
    solution: Solution | None = getattr(item, "funcargs", {}).get("solution")
    return solution


def files_of(item: pytest.Item) -> tuple[Path, ...]:
    """The files of the solution that a check is about."""
    from kata_runner.checking.solution import origin

    solution = solution_of(item)
    return origin(solution).files if solution else ()


def subject_of(item: pytest.Item, kata: Kata) -> Subject:
    """What a check is about."""
    from kata_runner.checking.solution import origin

    path, solution = solution_path(kata, item.config), solution_of(item)
    names = vars(getattr(item, "module", None) or kata)
    return Subject(
        kata=kata.name,
        folder=str(kata.folder),
        solution=str(path),
        sha256=origin(solution).sha256 if solution else file_hash(path),
        checks=sum(name.startswith("test") for name in names),
    )


def result_of(item: pytest.Item, story: Story | None, seconds: float) -> CheckResult:
    """What a check came to; `story` is None where it passed."""
    marks: list[bool] = item.stash.get(WITNESSED, [])
    about: dict[str, Any] = {
        "name": getattr(item, "originalname", item.name),
        "device": device_of(item),
        "seconds": seconds,
        "cpu_seconds": item.stash.get(CPU_SECONDS, 0.0),
        "states": _states(item),
        "line": item.location[1] or 0,
        "witnessed": any(marks),
    }
    if story is None:
        return CheckResult(status=Status.PASSED, **about)
    return CheckResult.failing(story, **about)


def record_of(item: pytest.Item, result: CheckResult) -> CheckRecord:
    """Everything that a check observed and expected."""
    examples: list[ExampleRecord] = item.stash.get(EXAMPLES, [])
    return CheckRecord(
        name=result.name,
        device=result.device,
        seed=item.config.stash[OPTIONS].seed,
        examples=tuple(examples),
        story=result.story,
    )


def _states(item: pytest.Item) -> Text:
    """The property that a check asserts; its name where it states none."""
    name = item.name.removeprefix("test_").replace("_", " ")
    states: Text = getattr(getattr(item, "obj", None), "__kata_states__", Text(name, name))
    return states
