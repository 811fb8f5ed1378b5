"""A report becomes a `CheckResult`; those of a run become verdicts, and are announced."""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

import pytest

from kata_runner.library.folder import DATA_FILE
from kata_runner.library.registry import registry
from kata_runner.model.language import Text
from kata_runner.model.record import CheckRecord, append_records
from kata_runner.model.status import Status, file_hash
from kata_runner.model.story import Kind, Story
from kata_runner.model.verdict import CheckResult, Subject, Verdict
from kata_runner.pytest_plugin.collection import kata_in, kata_of
from kata_runner.pytest_plugin.options import OPTIONS
from kata_runner.pytest_plugin.representation import Representation
from kata_runner.pytest_plugin.subject import (
    files_of,
    record_of,
    result_of,
    solution_path,
    subject_of,
)
from kata_runner.telling.story import tell


@dataclass(frozen=True)
class Outcome:
    """What one check came to, and what it is about."""

    subject: Subject
    result: CheckResult

    @property
    def is_the_solutions(self) -> bool:
        """Is it a failure, and not one of the check itself, whose author wants pytest's report?"""
        story = self.result.story
        return story is not None and story.kind is not Kind.CHECK

    def to_json(self) -> dict[str, Any]:
        """Plain data, as it travels with pytest's report between processes."""
        return {"subject": asdict(self.subject), "result": self.result.to_json()}

    @classmethod
    def of(cls, report: object) -> Self | None:
        """The outcome that a report carries; None of the report of any other test."""
        told = getattr(report, "kata", None)
        if told is None:
            return None
        return cls(Subject(**told["subject"]), CheckResult.from_json(told["result"]))


_OUTCOMES = pytest.StashKey[list[Outcome]]()  # one for each check that ran


def outcomes_of(config: pytest.Config) -> list[Outcome]:
    """What the checks of this run came to, in the order in which they ran."""
    return config.stash.setdefault(_OUTCOMES, [])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Tell a failure in the learner's terms, and keep what every check came to as plain data."""
    kata, story = kata_of(item), None
    if kata is not None and call.excinfo is not None:
        from kata_runner.checking.stories import story_of

        story = story_of(call.excinfo.value, files_of(item), kata.reference)
    with _without_traceback(item.config, story):
        report = yield
    if kata is None or (report.when != "call" and report.passed):
        return report
    if story is not None:
        report.outcome = "failed"  # a skip that comes out of a solution is no way to pass
    outcome = Outcome(subject_of(item, kata), result_of(item, story, report.duration))
    report.kata = outcome.to_json()  # type: ignore[attr-defined]  # reports carry extra data between processes
    if item.config.stash[OPTIONS].record:
        report.kata_record = record_of(item, outcome.result).to_json()  # type: ignore[attr-defined]  # see above
    if outcome.is_the_solutions and _is_printed(item.config):
        full = str(report.longrepr) if item.config.option.fulltrace else ""
        report.longrepr = told(outcome, item.config, full)  # type: ignore[assignment]  # it prints any
    return report


@contextlib.contextmanager
def _without_traceback(config: pytest.Config, story: Story | None) -> Iterator[None]:
    """Where the story is printed, pytest's traceback is not, and to format one takes its time."""
    style = config.option.tbstyle
    if story is not None and story.kind is not Kind.CHECK and not config.option.fulltrace:
        config.option.tbstyle = "no"
    try:
        yield
    finally:
        config.option.tbstyle = style


def _is_printed(config: pytest.Config) -> bool:
    """Does somebody read what pytest prints, of this process or of the one that distributes?"""
    return config.pluginmanager.has_plugin("terminalreporter") or hasattr(config, "workerinput")


def told(outcome: Outcome, config: pytest.Config, full_trace: str = "") -> Representation:
    """What pytest prints of a failing check."""
    result, options = outcome.result, config.stash[OPTIONS]
    assert result.story is not None  # noqa: S101  # it failed
    here = config.invocation_params.dir
    lines = tell(result.says, result.story, options.language, here, everything=True)
    return Representation(result.says.said(options.language), lines, full_trace)


class Gathering:
    """Gathers, in the process that prints, what came of each check."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take in one report."""
        if str(report.when) == "???":  # says pytest-xdist of a check in which a process of it died
            died = _died(report, self._config)
            report.kata = died and died.to_json()  # type: ignore[attr-defined]  # see above
        outcome = Outcome.of(report)
        if outcome is None:
            return
        outcomes = outcomes_of(self._config)
        if outcome.result.status is Status.CRASHED and _is_told(outcome, outcomes):
            return  # pytest-xdist may try it again, in its next process
        outcomes.append(outcome)
        record, file = getattr(report, "kata_record", None), self._config.stash[OPTIONS].record_file
        if record and file and not hasattr(self._config, "workerinput"):
            append_records(file, [CheckRecord.from_json(record)])
        # On its way here from another process it became bare text.
        is_bare = type(report.longrepr) is str and not self._config.option.fulltrace
        if is_bare and outcome.is_the_solutions:
            report.longrepr = told(outcome, self._config)  # type: ignore[assignment]  # see above


def _is_told(outcome: Outcome, outcomes: Sequence[Outcome]) -> bool:
    """Has the same check on the same device come to the same already?"""
    known = {(o.subject.folder, o.result.name, o.result.device, o.result.status) for o in outcomes}
    result = outcome.result
    return (outcome.subject.folder, result.name, result.device, result.status) in known


def _died(report: pytest.TestReport, config: pytest.Config) -> Outcome | None:
    """What a check came to that took its process along; None for any other test."""
    from kata_runner.running.endings import died

    file, _, name = report.nodeid.partition("::")
    folder = (config.rootpath / file).parent
    if not (folder / DATA_FILE).is_file():
        return None
    kata, (name, _, device) = kata_in(folder), name.rstrip("]").partition("[")
    path = solution_path(kata, config)
    device = device or config.stash[OPTIONS].devices[0]
    subject = Subject(
        kata=kata.name,
        folder=str(folder),
        solution=str(path),
        sha256=file_hash(path),
        checks=1,  # the others tell how many there are
    )
    return Outcome(subject, CheckResult.failing(died(device), name=name, device=device))


def verdicts(outcomes: Sequence[Outcome], config: pytest.Config) -> Iterator[Verdict]:
    """What each kata came to: katas in the order of learning, devices as they were given."""
    order = {kata.name: i for i, kata in enumerate(registry().katas)}
    devices = config.stash[OPTIONS].devices
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(outcome.subject.folder, []).append(outcome)
    for mine in sorted(
        groups.values(),
        key=lambda group: (
            order.get(group[0].subject.kata, len(order)),
            group[0].subject.folder,
        ),
    ):
        results = sorted(
            (outcome.result for outcome in mine),
            key=lambda result: (devices.index(result.device), result.line),
        )
        yield Verdict.of(max((o.subject for o in mine), key=lambda s: s.checks), results)


def announce_all(outcomes: Sequence[Outcome], config: pytest.Config) -> list[Text]:
    """Keep the progress and tell plugins; each trouble on the way once, whatever it concerns."""
    if config.option.no_record or config.option.solution == "stub":
        return []
    from kata_runner.workspace.announce import announce

    return list(
        dict.fromkeys(
            problem
            for verdict in verdicts(outcomes, config)
            for problem in announce(verdict, Path(verdict.folder).parent.parent)
        )
    )
