"""What a check, and a whole run of one kata on one solution, came to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from kata_runner.model.change import Change
from kata_runner.model.language import Text
from kata_runner.model.record import CheckRecord
from kata_runner.model.status import Status
from kata_runner.model.story import Kind, Story

_MOST = 1e9  # seconds of a check, or lines of its file


_STATUSES = {
    Kind.NOT_STARTED: Status.NOT_STARTED,
    Kind.TIMED_OUT: Status.TIMED_OUT,
    Kind.CRASHED: Status.CRASHED,
}


@dataclass(frozen=True, kw_only=True)
class CheckResult:
    """What one check on one device came to."""

    name: str  # of the test function
    device: str
    status: Status
    seconds: float
    cpu_seconds: float = 0.0  # what it took of one core, however busy the machine was
    states: Text | None = None  # the property
    story: Story | None = None  # what a failure observed; None of a pass
    line: int = 0  # of the check in its file, by which checks are in order
    witnessed: bool = False  # does it rest on a `Judgement.witnessed`?

    @property
    def says(self) -> Text:
        """The property; where it was not heard, the name of the check."""
        return self.states or Text(self.name, self.name)

    @classmethod
    def failing(
        cls, story: Story, *, name: str, device: str, seconds: float = 0.0, **more: Any
    ) -> CheckResult:
        """A check that did not pass; its status is the one of its story."""
        status = _STATUSES.get(story.kind, Status.FAILED)
        return cls(name=name, device=device, status=status, seconds=seconds, story=story, **more)

    def to_json(self) -> dict[str, Any]:
        """Plain data for a process boundary."""
        return {
            "name": self.name,
            "device": self.device,
            "status": self.status.value,
            "seconds": self.seconds,
            "cpu_seconds": self.cpu_seconds,
            "states": self.states and asdict(self.states),
            "story": self.story and self.story.to_json(),
            "line": self.line,
            "witnessed": self.witnessed,
        }

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> CheckResult:
        """The result that `to_json` described. Raises ValueError where a name or a number is none."""
        names = told["name"], told["device"]
        numbers = told["seconds"], told.get("cpu_seconds", 0.0), told.get("line", 0)
        if not all(isinstance(name, str) for name in names) or not all(map(_counts, numbers)):
            raise ValueError("neither a name nor a number")
        return cls(
            **{
                **told,
                "status": Status(told["status"]),
                "states": told["states"] and Text(**told["states"]),
                "story": told["story"] and Story.from_json(told["story"]),
                "witnessed": told.get("witnessed") is True,
            }
        )


def _counts(number: object) -> bool:
    """Who is watched may say that a check took `NaN` seconds, or ten to the power of 400."""
    return isinstance(number, int | float) and 0 <= number < _MOST


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What the checks of one run are about."""

    kata: str
    folder: str  # of the kata: task, stub, checks
    solution: str  # the path of the file that is checked
    sha256: str  # of that file, as it was before it was executed; "" where it cannot be read
    checks: int  # how many the kata has


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
    folder: str = ""  # of the kata's files
    change: Change | None = None  # with which every check would pass, where one was looked for
    record: tuple[CheckRecord, ...] = ()  # of each check that ran, where the request asked for it

    @classmethod
    def of(cls, subject: Subject, results: Sequence[CheckResult]) -> Verdict:
        """The verdict that the results of a whole run add up to."""
        return cls(
            kata=subject.kata,
            solution=subject.solution,
            devices=tuple(dict.fromkeys(result.device for result in results)),
            status=overall(results),
            results=tuple(results),
            seconds=sum(result.seconds for result in results),
            sha256=subject.sha256,
            complete=len({result.name for result in results}) >= subject.checks,
            folder=subject.folder,
        )

    def to_json(self) -> dict[str, Any]:
        """Plain data for a process boundary or a machine's reader."""
        told = {name: getattr(self, name) for name in self.__dataclass_fields__}
        told["record"] = [record.to_json() for record in self.record]
        if not self.record:
            del told["record"]
        return {
            **told,
            "change": self.change and asdict(self.change),
            "devices": list(self.devices),
            "status": self.status.value,
            "results": [result.to_json() for result in self.results],
        }

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Verdict:
        """The verdict that `to_json` described."""
        return cls(
            **{
                **told,
                "devices": tuple(told["devices"]),
                "status": Status(told["status"]),
                "results": tuple(CheckResult.from_json(result) for result in told["results"]),
                "change": told.get("change") and Change.from_json(told["change"]),
                "record": tuple(map(CheckRecord.from_json, told.get("record", ()))),
            }
        )


def overall(results: Sequence[CheckResult]) -> Status:
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
