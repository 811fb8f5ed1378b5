"""What the work of a class came to: a result for each person and kata, and points for them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from kata_runner.model.kata import Kata
from kata_runner.model.language import Language, Text
from kata_runner.model.status import Status
from kata_runner.model.story import Place
from kata_runner.model.verdict import CheckResult, Verdict

_DIGITS = 6  # of a sum of points: 0.1 + 0.2 is 0.3
VERSION = 1  # of the records; what only adds a field leaves it


class GradeStatus(StrEnum):
    """What a submission came to: a status of its checks, or why there is none."""

    PASSED = Status.PASSED.value
    FAILED = Status.FAILED.value
    NOT_STARTED = Status.NOT_STARTED.value
    TIMED_OUT = Status.TIMED_OUT.value
    CRASHED = Status.CRASHED.value
    NOT_SUBMITTED = "not submitted"
    UNREADABLE = "unreadable"
    REFUSED = "refused"

    @property
    def is_problem(self) -> bool:
        """Could something that was handed in not be graded?"""
        return self in (GradeStatus.UNREADABLE, GradeStatus.REFUSED)


@dataclass(frozen=True, kw_only=True)
class KataVersion:
    """By which kata a submission was judged."""

    pack: str  # the distribution that it is from
    version: str  # of the pack
    hash: str  # of the checks, the reference and the catalogue


@dataclass(frozen=True, kw_only=True)
class Named:
    """A classic mistake that a failing run looks like."""

    name: str  # of the entry in the catalogue
    effect: Text
    fix: Text
    cause: Text | None = None
    place: Place | None = None  # the line of the submitted file that shows it
    explained: bool = True  # else only the effect is known: the code speaks against the cause
    checks: tuple[str, ...] = ()  # the failing checks that it accounts for


@dataclass(frozen=True, kw_only=True)
class Result:
    """One line of `results.jsonl`: what one submission came to on one kata."""

    submission: str  # whose it is
    kata: str | None  # None of what belongs to no kata
    status: GradeStatus
    file: str = ""  # below what names the person
    sha256: str = ""  # of what was judged
    device: str = "cpu"
    seed: int = 0
    checks: tuple[CheckResult, ...] = ()
    diagnosis: tuple[Named, ...] = ()
    # check -> what it observed, in little room: the same for the same mistake
    signature: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()  # what had to be done to read it, or why it could not be graded
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    judged_by: str = ""  # by which way it was judged
    versions: Mapping[str, str] = field(default_factory=dict)
    kata_version: KataVersion | None = None  # None of what was not handed in

    @property
    def is_converted(self) -> bool:
        """Is what was judged not the file as it was handed in? Then the notes say what was done."""
        return bool(self.notes) and not self.status.is_problem

    def to_json(self) -> dict[str, Any]:
        """Plain data; what is not finite is text."""
        told: dict[str, Any] = {"version": VERSION}
        told |= {one.name: getattr(self, one.name) for one in fields(self)}
        told["status"] = self.status.value
        told["checks"] = [check.to_json() for check in self.checks]
        told["diagnosis"] = [asdict(named) for named in self.diagnosis]
        told["notes"] = [asdict(note) for note in self.notes]
        told["kata_version"] = self.kata_version and asdict(self.kata_version)
        plain: dict[str, Any] = _finite(told)
        return plain

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Result:
        """The result that `to_json` described. Raises ValueError where it is of another version."""
        if told.get("version") != VERSION:
            raise ValueError(f"version {told.get('version')!r} of the records is not known")
        known, version = {one.name for one in fields(cls)}, told.get("kata_version")
        given = {name: value for name, value in told.items() if name in known}
        return cls(
            **{
                **given,
                "status": GradeStatus(told["status"]),
                "checks": tuple(map(CheckResult.from_json, told["checks"])),
                "diagnosis": tuple(map(_named, told["diagnosis"])),
                "notes": tuple(Text(**note) for note in told["notes"]),
                "kata_version": version and KataVersion(**version),
            }
        )

    def verdict(self) -> Verdict:
        """The verdict that these checks are."""
        return Verdict(
            kata=self.kata or "",
            solution=self.file,
            devices=(self.device,),
            status=Status(self.status.value),
            results=self.checks,
            seconds=self.seconds,
            folder=f"katas/{self.kata}",
        )


def _named(told: Mapping[str, Any]) -> Named:
    cause, place = told["cause"], told["place"]
    return Named(
        **{
            **told,
            "effect": Text(**told["effect"]),
            "fix": Text(**told["fix"]),
            "cause": cause and Text(**cause),
            "place": place and Place(**place),
            "checks": tuple(told["checks"]),
        }
    )


def _finite(value: Any) -> Any:
    """The same with text in place of nan and infinity, which JSON does not have."""
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    return value


@dataclass(frozen=True, kw_only=True)
class Student:
    """Somebody whose work is graded."""

    name: str  # unique in the class: the `submission` of their results
    full_name: str = ""
    id: str = ""  # by which the grade book knows them
    email: str = ""
    login: str = ""
    language: Language | None = None
    # as the roster has it, by column
    row: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def shown(self) -> str:
        """What a teacher calls them."""
        return self.full_name or self.name

    def anonymous(self, number: int) -> Student:
        """The same without anything that says who it is."""
        return Student(name=f"{number:03}", language=self.language)


@dataclass(frozen=True, kw_only=True)
class Grade:
    """The points for one kata."""

    result: Result
    points: float
    most: float

    @property
    def is_pass(self) -> bool:
        """Did it pass? The points do not tell: a kata may be worth none."""
        return self.result.status is GradeStatus.PASSED


@dataclass(frozen=True, kw_only=True)
class StudentGrades:
    """What one student gets, in the order of the katas; and what belongs to no kata."""

    student: Student
    grades: tuple[Grade, ...]
    remarks: tuple[Result, ...] = ()

    @property
    def points(self) -> float:
        """The sum."""
        return round(sum(grade.points for grade in self.grades), _DIGITS)

    @property
    def most(self) -> float:
        """What can be had."""
        return round(sum(grade.most for grade in self.grades), _DIGITS)


@dataclass(frozen=True, kw_only=True)
class Options:
    """What `kata grade` was told, as far as grades depend on it: an autograder is told the same."""

    points: str = ""  # what is in the file of `--points`
    seed: int | None = None
    device: str = "cpu"
    limit: float | None = None  # seconds


@dataclass(frozen=True, kw_only=True)
class Grades:
    """What an export writes down."""

    katas: tuple[Kata, ...]
    students: Sequence[StudentGrades]
    columns: tuple[str, ...] = ()  # of the roster, in its order
    # by column: how many points can be had there, where the roster says so
    possible: Mapping[str, str] = field(default_factory=dict)
    language: Language = "en"
    title: str = ""  # of the assignment, as the grade book calls it
    options: Options = Options()


@dataclass(frozen=True)
class Export:
    """A form of grades that some program reads: what `kata_exports` hands over."""

    name: str  # as `--to` calls it
    about: Text
    write: Callable[[Grades, Path], Sequence[Path]]  # into a folder that is there; what it wrote
