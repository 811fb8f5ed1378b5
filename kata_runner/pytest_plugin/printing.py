"""What a run prints beyond pytest's own: the diagnosis, equal stories once, the last line."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import cast

import pytest
from _pytest.junitxml import xml_key

from kata_runner.library.registry import registry
from kata_runner.model.verdict import Status, Verdict
from kata_runner.pytest_plugin.collection import kata_in
from kata_runner.pytest_plugin.options import OPTIONS
from kata_runner.pytest_plugin.results import Outcome, announce, outcomes_of, verdicts
from kata_runner.pytest_plugin.told import Told, fitting
from kata_runner.telling.line import Line, for_pytest
from kata_runner.telling.mistakes import tell_mistakes
from kata_runner.telling.next_step import next_step
from kata_runner.telling.story import tell_again

_DIAGNOSIS = pytest.StashKey[list[Line]]()


@pytest.hookimpl(tryfirst=True)
def pytest_report_teststatus(
    report: pytest.CollectReport | pytest.TestReport,
) -> tuple[str, str, tuple[str, dict[str, bool]]] | None:
    """An unwritten part is neither a failure nor a pass."""
    outcome = Outcome.of(report)
    if outcome is not None and outcome.result.status is Status.NOT_STARTED:
        return "not started", "n", ("NOT STARTED", {"yellow": True})
    return None


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None, None, None]:
    """The diagnosis is above the details; the last line says what to do next."""
    config = session.config
    outcomes = outcomes_of(config)
    reporter = config.pluginmanager.getplugin("terminalreporter")
    if not outcomes or hasattr(config, "workerinput"):
        return (yield)
    if reporter is not None:
        reporter.ensure_newline()  # a plugin that is told of the verdict may print something
    problems = announce(outcomes, config)
    found = list(verdicts(outcomes, config))
    config.stash[_DIAGNOSIS] = _diagnose(found, config)
    report = config.stash.get(xml_key, None)
    if report is not None and config.stash[_DIAGNOSIS]:
        text = " ".join(line.text.strip() for line in config.stash[_DIAGNOSIS]).strip()
        report.add_global_property("diagnosis", text)
    yield
    if session.exitstatus:
        from kata_runner.checking import tamper

        tamper.keep_exit_code(int(session.exitstatus))
    if reporter is not None:
        language = config.stash[OPTIONS].language
        for problem in problems:
            reporter.write_line(problem.said(language), yellow=True)
        line = next_step(found, registry().katas, language, config.invocation_params.dir)
        reporter.write_line(fitting(line.text, reporter._tw), bold=True)


def _diagnose(found: Sequence[Verdict], config: pytest.Config) -> list[Line]:
    """Which classic mistakes this run looks like, in the reader's language."""
    if config.option.no_diagnosis:
        return []
    options = config.stash[OPTIONS]
    lines: list[Line] = []
    for verdict in found:
        if verdict.status is Status.PASSED:
            continue
        from kata_runner.diagnosis import diagnose

        kata = kata_in(Path(verdict.folder))
        for device in verdict.devices:
            results = [result for result in verdict.results if result.device == device]
            statuses = {result.status for result in results}
            if statuses == {Status.PASSED}:
                continue
            if statuses <= {Status.PASSED, Status.NOT_STARTED}:
                diagnose.prepare(kata, device, options.seed)  # for what comes next
                continue
            mistakes = diagnose.diagnose(kata, device, options.seed, results)
            said = tell_mistakes(mistakes, options.language)
            lines += [line for line in said if line not in lines]
    return lines


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> Generator[None, None, None]:
    """Print the diagnosis before pytest prints the failures."""
    for line in config.stash.get(_DIAGNOSIS, []):
        terminalreporter.write_line(fitting(line.text, terminalreporter._tw), **for_pytest(line))
    _tell_once(terminalreporter.getreports("failed"), config)
    return (yield)


def _tell_once(reports: list[pytest.TestReport], config: pytest.Config) -> None:
    """What stops every check in the same way, such as a syntax error, is told of the first."""
    told: set[str] = set()
    for report in reports:
        outcome, printed = Outcome.of(report), cast("object", report.longrepr)
        if outcome and isinstance(printed, Told) and not config.option.fulltrace:
            _, _, story = str(printed).partition("\n")  # below the property
            if story in told and outcome.result.story is not None:
                language = config.stash[OPTIONS].language
                again = Told(tell_again(outcome.result.says, outcome.result.story, language))
                report.longrepr = again  # type: ignore[assignment]  # it prints any
            told.add(story)
