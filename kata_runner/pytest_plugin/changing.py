"""After a run that nobody can explain: is there a small change with which every check passes?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kata_runner.diagnosis.changes import changed, difference, is_meant, smallest
from kata_runner.diagnosis.diagnose import is_led_to
from kata_runner.diagnosis.scope import checks_of
from kata_runner.library.mistake import Finding
from kata_runner.model.change import Change
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.pytest_plugin.collection import kata_in
from kata_runner.pytest_plugin.options import OPTIONS
from kata_runner.pytest_plugin.running import RAN
from kata_runner.telling.verdict import failing

CHANGE = pytest.StashKey[Change]()  # the one that was found
_DEVICES = ("cpu", "sim")  # others cannot be used in a forked process


def with_change(verdict: Verdict, findings: Sequence[Finding], config: pytest.Config) -> Verdict:
    """The verdict, with a small change if one is needed and can be found in a moment."""
    if any(finding.confirmed for finding in findings) or not _is_worth_it(verdict, config):
        return verdict
    change = _look(verdict, findings, config)
    if change is None:
        return verdict
    config.stash[CHANGE] = change
    return replace(verdict, change=change)


def _is_worth_it(verdict: Verdict, config: pytest.Config) -> bool:
    """Did every check run to its end, and is the file one that the learner could change?"""
    return (
        config.stash[OPTIONS].tries > 0
        and verdict.complete
        and verdict.devices in [(device,) for device in _DEVICES]
        and {result.status for result in verdict.results} <= {Status.PASSED, Status.FAILED}
        and len(config.stash.get(RAN, [])) == len(verdict.results)
    )


def _look(verdict: Verdict, findings: Sequence[Finding], config: pytest.Config) -> Change | None:
    from kata_runner.checking.search import programs_that_pass

    ran, options = config.stash[RAN], config.stash[OPTIONS]
    failed = [result.name for result in failing(verdict)]
    order = {name: place for place, name in enumerate(failed)}
    ran.sort(key=lambda one: order.get(one.trial.check.__name__, len(order)))
    kata = kata_in(Path(verdict.folder))
    try:
        source = Path(verdict.solution).read_text(encoding="utf-8")
        uses = checks_of(kata.checks.read_text(encoding="utf-8"))
        first = uses.get(failed[0], frozenset())

        def is_told(program: str) -> bool:
            return is_meant(source, program) and is_led_to(findings, difference(source, program))

        programs = changed(source, first)
        found = programs_that_pass(programs, ran, options.seed, options.tries, is_told)
    except (OSError, ValueError, SyntaxError):
        return None
    return smallest([difference(source, program) for program in found])
