"""What a check, and a whole run of one kata on one solution, came to."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from kata_runner.model.language import Text


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
