"""What a check that did not pass observed: everything that can be said of it, as typed data."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from kata_runner.model.language import Text
from kata_runner.model.observation import Observation


class Kind(StrEnum):
    """What ended a check."""

    # `expect` saw a difference: of this kind, the first in this order
    TYPE = "type"
    LENGTH = "length"
    KEYS = "keys"
    SHAPE = "shape"
    DTYPE = "dtype"
    DEVICE = "device"
    GRADIENT = "gradient"
    VALUES = "values"
    STATEMENT = "statement"
    # the solution has not come that far
    NOT_STARTED = "not started"
    MISSING = "missing"
    # it ended before anything could be compared
    BROKEN = "broken"
    RAISED = "raised"
    EXITED = "exited"
    TAMPERED = "tampered"
    TIMED_OUT = "timed out"
    CRASHED = "crashed"
    # the check itself is wrong
    CHECK = "check"


@dataclass(frozen=True)
class Place:
    """A line of the learner's file."""

    file: str
    number: int
    text: str


@dataclass(frozen=True)
class Listed:
    """What a check came to on the first of its listed examples that failed.

    It depends on the solution, the check, the device and the seed alone, not on how a smaller example
    was found.
    """

    kind: Kind
    error: str | None  # the class of an exception
    observed: tuple[Observation, ...]  # all that came out until then, in order


@dataclass(frozen=True, kw_only=True)
class Story:
    """One failure. Only `kind` and `sentence` are always there."""

    kind: Kind
    sentence: Text
    relation: Text | None = None  # what simple relation, or which advice, explains it
    label: Text | None = None  # what the check calls the thing that came out
    got: Observation | None = None
    expected: Observation | None = None
    error: str | None = None  # the class of an exception
    place: Place | None = None
    inputs: dict[str, Observation] = field(default_factory=dict)  # what was drawn, by name
    observed: tuple[Observation, ...] = ()  # all that came out until then, in order
    printed: str = ""
    at_import: bool = False  # before any check could ask anything of the solution
    listed: Listed | None = None  # None where the check did not come to its examples

    def to_json(self) -> dict[str, Any]:
        """Plain data for a process boundary; what is not there is left out."""
        told: dict[str, Any] = {"kind": self.kind.value}
        for name in ("sentence", "relation", "label", "place"):
            value = getattr(self, name)
            if value is not None:
                told[name] = asdict(value)
        if self.listed is not None:
            listed = self.listed
            told["listed"] = {
                "kind": listed.kind.value,  # plain, since not every channel knows an enum
                "error": listed.error,
                "observed": list(listed.observed),
            }
        for name in ("got", "expected", "error", "inputs", "observed", "printed", "at_import"):
            value = getattr(self, name)
            if value:
                told[name] = value
        return told

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Story:
        """The story that `to_json` described."""
        typed: dict[str, Any] = {
            name: Text(**told[name]) for name in ("sentence", "relation", "label") if name in told
        }
        if "place" in told:
            typed["place"] = Place(**told["place"])
        if "listed" in told:
            listed = told["listed"]
            typed["listed"] = Listed(
                Kind(listed["kind"]), listed["error"], tuple(listed["observed"])
            )
        return cls(
            **{
                **told,
                **typed,
                "kind": Kind(told["kind"]),
                "observed": tuple(told.get("observed", ())),
            }
        )
