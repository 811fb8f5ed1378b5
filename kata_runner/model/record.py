"""Everything that a check observed and expected, from which its verdict can be computed again.

A record is kept only where somebody asks for it (`Request.record`). It is plain data, one line of
JSON for each check.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kata_runner.model.language import Text
from kata_runner.model.observation import Observation
from kata_runner.model.story import Story

NO_LABEL = Text("…", "…")


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """What came out at one `expect`, what was expected, and whether that fits."""

    observed: Observation
    label: Text = NO_LABEL  # it has one where something was expected
    expected: Observation | None = None  # None of a statement
    rtol: float | None = None  # as the check says; None: the default of the dtype and the device
    atol: float | None = None
    statement: Text | None = None  # what has to be true of the observed value
    beside: tuple[Observation, ...] = ()  # the other values that the statement speaks of
    passed: bool | None = None  # None: nothing was expected
    # What only the process that ran the solution can observe: shared memory, the largest tensor, an
    # error. Who judges takes its word for it.
    witnessed: bool = False

    def to_json(self) -> dict[str, Any]:
        """Plain data, without what is as it is by default: of a blind run that is nearly everything.

        Observations are plain already, and too large to be copied for each reader.
        """
        return {
            name: asdict(value) if isinstance(value, Text) else value
            for name, field in self.__dataclass_fields__.items()
            if (value := getattr(self, name)) is not field.default and value != ()
        }

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Judgement:
        """The judgement that `to_json` described."""
        texts = {name: Text(**told[name]) for name in ("label", "statement") if told.get(name)}
        return cls(**{**told, **texts, "beside": tuple(told.get("beside", ()))})


@dataclass(frozen=True, kw_only=True)
class ExampleRecord:
    """One example: what was drawn, and every `expect` in order."""

    inputs: dict[str, Observation]
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, kw_only=True)
class CheckRecord:
    """One check on one device: its examples in order, and how it ended if it did not pass.

    An exception that ended it is in the story, on the word of the process that ran the solution.
    """

    name: str
    device: str
    seed: int
    examples: tuple[ExampleRecord, ...] = ()
    story: Story | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain data."""
        return {
            "name": self.name,
            "device": self.device,
            "seed": self.seed,
            "examples": [
                {
                    "inputs": example.inputs,
                    "judgements": [judgement.to_json() for judgement in example.judgements],
                }
                for example in self.examples
            ],
            "story": self.story and self.story.to_json(),
        }

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> CheckRecord:
        """The record that `to_json` described."""
        examples = tuple(
            ExampleRecord(
                inputs=example["inputs"],
                judgements=tuple(map(Judgement.from_json, example["judgements"])),
            )
            for example in told["examples"]
        )
        story = told["story"] and Story.from_json(told["story"])
        return cls(**{**told, "examples": examples, "story": story})


def read_records(file: Path) -> list[CheckRecord]:
    """The records in a file. Raises OSError, or ValueError where it holds anything else."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
        return [CheckRecord.from_json(json.loads(line)) for line in lines]
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{file} holds something that is no record: {error!r}") from error


def append_records(file: Path, records: Iterable[CheckRecord]) -> None:
    """Write records behind those that a file holds already."""
    with file.open("a", encoding="utf-8") as lines:
        for record in records:
            lines.write(json.dumps(record.to_json(), ensure_ascii=False) + "\n")
