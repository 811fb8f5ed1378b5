"""What a child has told of its run, message by message."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

from kata_runner.model.change import Change
from kata_runner.model.language import Text
from kata_runner.model.record import CheckRecord
from kata_runner.model.verdict import CheckResult

Message = dict[str, Any]
Pass = tuple[str, int]  # a device and a seed


@dataclass
class PassHeard:
    """What a child has told of the checks on one device under one seed."""

    key: Pass = ("", 0)
    count: int | None = None  # of the checks that were to run
    left_out: int = 0  # of those that did not run, since an earlier one had failed
    failed: int | None = None  # how many did, in pytest's own words; None before the end
    results: list[CheckResult] = field(default_factory=list)
    record: list[CheckRecord] = field(default_factory=list)

    def note(self, message: Message) -> None:
        """It begins again, and what has come of it counts for nothing; or it has ended."""
        match message:
            case {"again": True}:
                self.results.clear()
                self.record.clear()
            case {"end": int(failed), "left out": int(left_out)}:
                self.failed, self.left_out = failed, left_out
            case _:
                raise ValueError("a message of nobody's")


@dataclass
class Heard:
    """What a child has told so far."""

    pid: int | None = None
    checks: int = 0  # that the kata has
    most: int = 1  # passes that it was asked for
    passes: list[PassHeard] = field(default_factory=list)
    running: str | None = None  # the check that has started and not ended
    states: Text | None = None  # its property
    since: float = 0.0  # when it started
    exit: int | None = None  # of pytest
    output: str = ""
    timed_out: bool = False
    said_too_much: bool = False
    refused: Text | None = None  # why nothing was executed
    change: Change | None = None  # with which every check would pass

    def note(self, message: Message) -> None:
        """Take a message in. Raises LookupError, TypeError or ValueError where it makes no sense."""
        match message:
            case {"pid": int(pid)}:
                if self.pid is None:  # who tells of another one would have us end a stranger
                    self.pid = pid
            case {"begin": _} | {"count": _} if len(self.passes) == self.most:
                raise ValueError("more than was asked for")
            case {"result": _} if len(self.passes[-1].results) == (self.passes[0].count or 0):
                raise ValueError("more than was announced before a solution was executed")
            case {"begin": [str(device), int(seed)], "count": int(count)}:
                self.passes.append(PassHeard((device, seed), count))
            case {"again": _} | {"end": _}:
                self.passes[-1].note(message)
            case {"count": int(count)}:
                self.passes.append(PassHeard(count=count))
            case {"start": str(name), "states": states}:
                self.states = states and Text(**states)
                self.running, self.since = name, time.monotonic()
            case {"result": result, "subject": {"checks": int(checks)}, "record": record}:
                last = self.passes[-1]
                kept = [CheckRecord.from_json(record)] if record else []
                last.results.append(CheckResult.from_json(result))
                last.record += kept
                self.checks, self.running = checks, None
            case {"exit": int(code), "output": str(output)}:
                change = message.get("change")
                self.change = None if change is None else Change.from_json(change)
                self.exit, self.output = code, output
            case {"refused": text} if self.pid is None:  # later a solution could say so
                self.refused = Text(**text)
            case _:
                raise ValueError("a message of nobody's")
