"""What a run prints beyond pytest's own: the diagnosis, equal stories once, the last line."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from pathlib import Path

import pytest
from _pytest.junitxml import xml_key

from kata_runner.diagnosis.diagnose import diagnose_all, settled
from kata_runner.library.mistake import Finding
from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.pytest_plugin.changing import with_change
from kata_runner.pytest_plugin.collection import kata_in
from kata_runner.pytest_plugin.options import OPTIONS
from kata_runner.pytest_plugin.representation import fitting
from kata_runner.pytest_plugin.results import Outcome, announce_all, outcomes_of, verdicts
from kata_runner.telling.card import tell_pass
from kata_runner.telling.line import Line, for_pytest
from kata_runner.telling.mistakes import tell_mistakes
from kata_runner.telling.next_step import next_step
from kata_runner.telling.repair import tell_ended
from kata_runner.telling.verdict import failing, legend, tell_verdict
from kata_runner.workspace.current import unsolved
from kata_runner.workspace.effort import first_pass
from kata_runner.workspace.folder import is_begun
from kata_runner.workspace.progress import Progress, ProgressError
from kata_runner.workspace.repairs import is_open

_TOLD = pytest.StashKey[list[tuple[Verdict, list[Finding]]]]()  # each kata with its diagnosis


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
    problems = announce_all(outcomes, config)
    told = config.stash[_TOLD] = [_diagnosed(v, config) for v in verdicts(outcomes, config)]
    found = [verdict for verdict, _ in told]
    diagnoses = {verdict.folder: findings for verdict, findings in told}
    report, named = config.stash.get(xml_key, None), [m for ms in diagnoses.values() for m in ms]
    if report is not None and named:
        lines = tell_mistakes(named, config.stash[OPTIONS].language)
        text = " ".join(line.text.strip() for line in lines).strip()
        report.add_global_property("diagnosis", text)
    yield
    if session.exitstatus:
        from kata_runner.checking import exits

        exits.keep_exit_code(int(session.exitstatus))
    if reporter is None:
        return None
    for problem in problems:
        reporter.write_line(problem.said(config.stash[OPTIONS].language), yellow=True)
    ended: list[Line] = []
    for verdict in found if not config.option.no_record else ():
        ended += _ended_repair(verdict, config)
    broke_off = bool(session.exitstatus) and not (session.exitstatus == 1 and session.testsfailed)
    for line in ended or _closing(found, diagnoses, config, broke_off=broke_off):
        reporter.write_line(fitting(line.text, reporter._tw), **for_pytest(line))
    return None


def _workspace(verdict: Verdict) -> Path:
    return Path(verdict.folder).parent.parent


def _ended_repair(verdict: Verdict, config: pytest.Config) -> list[Line]:
    """What is said where this pass ends a repair."""
    if not is_open(_workspace(verdict), verdict.kata):
        return []
    from kata_runner.workspace.repair import after

    ended = after(verdict, kata_in(Path(verdict.folder)), _workspace(verdict))
    return tell_ended(ended, config.stash[OPTIONS].language)


def _closing(
    found: Sequence[Verdict],
    diagnoses: Mapping[str, list[Finding]],
    config: pytest.Config,
    *,
    broke_off: bool,
) -> list[Line]:
    """After everything else: the card of a pass, and what to do next."""
    language, here = config.stash[OPTIONS].language, config.invocation_params.dir
    failed = next((v for v in found if failing(v)), None)
    only = found[0]
    is_pass = len(found) == 1 and only.status is Status.PASSED and only.complete
    is_own = config.option.solution is None
    card = _card(only, config) if is_pass and is_own else []
    findings = diagnoses[failed.folder] if failed else ()
    begun = is_own and failed is None and is_begun(kata_in(Path(only.folder)))
    step = next_step(
        found,
        registry().katas,
        language,
        here,
        findings=findings,
        is_begun=begun,
        broke_off=broke_off,
        unsolved=_unsolved(Path(only.folder)) if is_pass and is_own else (),
    )
    return [*card, *legend(found, language), step]


def _unsolved(folder: Path) -> list[Kata]:
    """What the learner has never passed, of the katas beside this folder."""
    here = [
        kata.laid_in(folder.parent / kata.name)
        for kata in registry().katas
        if (folder.parent / kata.name).is_dir()
    ]
    try:
        return unsolved(here, Progress(folder.parent.parent).states(here))
    except ProgressError:  # said already, where the run was to be kept
        return []


def _card(verdict: Verdict, config: pytest.Config) -> list[Line]:
    first = first_pass(
        verdict, _workspace(verdict), registry(), is_recorded=not config.option.no_record
    )
    language = config.stash[OPTIONS].language
    return tell_pass(kata_in(Path(verdict.folder)), verdict, language, first)


def _diagnosed(verdict: Verdict, config: pytest.Config) -> tuple[Verdict, list[Finding]]:
    """A verdict with the mistakes that it looks like, or else with a small change that would do."""
    is_told = not config.option.no_diagnosis
    if not failing(verdict) or is_open(_workspace(verdict), verdict.kata):
        return verdict, []
    if not is_told and not config.stash[OPTIONS].tries:
        return verdict, []
    findings = _diagnose(verdict)
    verdict = with_change(verdict, findings, config)
    return verdict, settled(findings, verdict.change) if is_told else []


def _diagnose(verdict: Verdict) -> list[Finding]:
    """The classic mistakes that a failing run looks like, on any of its devices."""
    try:
        return diagnose_all(kata_in(Path(verdict.folder)), verdict)
    except Exception:  # noqa: BLE001  # whatever is wrong with it costs the diagnosis, not the report
        return []


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> Generator[None, None, None]:
    """Print our own report of the checks in place of pytest's, which comes for all other tests.

    Under `--full-trace`, pytest's own is asked for.
    """
    if config.option.fulltrace or config.option.tbstyle == "no":
        return (yield)
    language, here = config.stash[OPTIONS].language, config.invocation_params.dir
    everything = config.option.verbose > 0
    lines: list[Line] = []
    for verdict, findings in config.stash.get(_TOLD, []):
        told = tell_verdict(verdict, findings, language, here, everything=everything)
        lines += [Line(""), *told] if lines and told else told
    for line in lines:
        text = fitting(line.text, terminalreporter._tw)
        terminalreporter.write_line(text, **for_pytest(line))
    stats = terminalreporter.stats
    kept = {name: list(reports) for name, reports in stats.items()}
    for name in ("failed", "not started"):
        stats[name] = [r for r in kept.get(name, []) if not _is_ours(r)]
    try:
        return (yield)
    finally:
        stats.update(kept)


def _is_ours(report: object) -> bool:
    """Has it been reported already?"""
    outcome = Outcome.of(report)
    return outcome is not None and outcome.is_the_solutions
