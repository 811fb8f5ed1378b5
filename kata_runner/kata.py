"""The words of the house as data: what a kata is and what a run of one came to.

Frozen dataclasses over the standard library; everything else in `kata_runner` speaks in them.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from kata_runner.language import Text


class KataError(Exception):
    """Something about a kata or a pack is broken; the text says what, where and what to do."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True)
class Source:
    """A page that a learner may read beside the kata."""

    title: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Kata:
    """One exercise: what `kata.toml` says of it, and where its files are."""

    name: str
    title: Text
    level: int  # 1 (first steps) to 5
    order: int  # where it stands among the others
    topics: tuple[str, ...]
    requires: tuple[str, ...]  # names of katas that should be done before
    defines: tuple[str, ...]  # names that a solution has to define
    sources: tuple[Source, ...]
    folder: Path  # holds the task, the stub and the checks
    reference_folder: Path | None = None  # holds the reference and the catalogue
    pack: str = ""  # the distribution that registered it

    @property
    def stub(self) -> Path:
        """The file that the learner edits."""
        return self.folder / f"{self.name}.py"

    @property
    def checks(self) -> Path:
        """The file of the property tests."""
        return self.folder / f"test_{self.name}.py"

    @property
    def reference(self) -> Path | None:
        """The model solution, where there is one."""
        return self.reference_folder and self.reference_folder / f"{self.name}.py"

    @property
    def wrong(self) -> tuple[Path, ...]:
        """The classic mistakes of the catalogue, by name."""
        return self._entries("wrong")

    @property
    def right(self) -> tuple[Path, ...]:
        """The differently written right answers of the catalogue, by name."""
        return self._entries("right")

    def _entries(self, kind: str) -> tuple[Path, ...]:
        if self.reference_folder is None:
            return ()
        return tuple(sorted((self.reference_folder / kind).glob("*.py")))

    def task(self, language: str) -> Path:
        """The README in one language."""
        return self.folder / ("README.ja.md" if language == "ja" else "README.md")

    def laid_in(self, folder: Path) -> Kata:
        """The same kata with its task, stub and checks in another folder (a workspace's)."""
        return replace(self, folder=folder)


class Status(StrEnum):
    """What a check, or a whole run, came to."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_STARTED = "not started"
    TIMED_OUT = "timed out"
    CRASHED = "crashed"


@dataclass(frozen=True, kw_only=True)
class CheckResult:
    """What one check on one device came to."""

    name: str  # of the test function
    device: str
    status: Status
    seconds: float
    cpu_seconds: float = 0.0  # what it took of one core, however busy the machine was
    states: Text | None = None  # the property
    story: dict[str, Any] = field(default_factory=dict)  # what a failure observed; plain JSON


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What a run of one kata on one solution came to."""

    kata: str
    solution: str
    devices: tuple[str, ...]
    status: Status
    results: tuple[CheckResult, ...]
    seconds: float
    sha256: str = ""  # of the file that was checked, as it was then; "" where it cannot be read
    complete: bool = True  # did every check of the kata run? A pass of some is no pass of the kata
    output: str = ""  # what pytest printed

    def to_json(self) -> dict[str, Any]:
        """Plain data for a process boundary or a machine's reader."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Verdict:
        """The verdict that `to_json` described."""
        results = tuple(
            CheckResult(
                **{
                    **result,
                    "status": Status(result["status"]),
                    "states": result["states"] and Text(**result["states"]),
                }
            )
            for result in data["results"]
        )
        return cls(
            **{
                **data,
                "devices": tuple(data["devices"]),
                "status": Status(data["status"]),
                "results": results,
            }
        )


def check_result(data: dict[str, Any]) -> CheckResult:
    """The result that the plugin told as plain data."""
    return CheckResult(
        name=data["name"],
        device=data["device"],
        status=Status(data["status"]),
        seconds=data["seconds"],
        cpu_seconds=data["cpu_seconds"],
        states=Text(**data["states"]),
        story=data["story"],
    )


def file_hash(file: Path) -> str:
    """The hash by which a version of a learner's file is known; "" where it cannot be read."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def overall(results: tuple[CheckResult, ...]) -> Status:
    """What a run came to, from its checks: passed only if there is one and all passed."""
    statuses = {result.status for result in results}
    if not results:
        return Status.CRASHED
    if len(statuses) == 1:
        return statuses.pop()
    for status in (Status.CRASHED, Status.TIMED_OUT):
        if status in statuses:
            return status
    return Status.FAILED
