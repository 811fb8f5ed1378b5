"""The same tricks where another process judges: not even those pass that no process could notice itself.

Without isolation, as with `kata grade --unsafe`; tests/real has them in isolation.
"""

from __future__ import annotations

import pytest

from kata_runner.library.registry import registry
from kata_runner.model.request import Request
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.running import run as running
from kata_runner.running.apart import passes_apart
from kata_runner.running.transport import Warm
from kata_runner.running.warm import WarmProcess
from tests.engine.verdicts.tricks import CHEATS, FORGED, FORGES, IMPORTS, LINEAR, NEURON

KATA = registry().find("neuron_forward")
RIGHT = IMPORTS + NEURON.format(result="torch.tanh(self.linear(x))")


def graded(source: str, warm: WarmProcess) -> Verdict:
    """What a submission comes to."""
    name = f"{KATA.name}.py"
    asked = Request(kata=KATA.name, files={name: source}, main=name, limit=10.0)
    return passes_apart(KATA, asked, Warm(warm), Warm(warm))["cpu", 0]


@pytest.mark.parametrize("source", [*CHEATS.values(), *FORGED.values()], ids=[*CHEATS, *FORGED])
def test_a_submission_that_cheats_does_not_pass(source: str, warm: WarmProcess) -> None:
    """Whatever it does to the process that it is executed in, or says in its place."""
    assert graded(source, warm).status in (Status.FAILED, Status.CRASHED)


def test_right_answers_pass_beside_them(warm: WarmProcess) -> None:
    """So the tests above can fail; and what a submission leaves behind changes no other one."""
    leaves = """
import os, sys
from pathlib import Path

for name, module in list(sys.modules.items()):
    if "test_neuron_forward" in name:
        hook = "def pytest_runtest_call(item): item.obj = lambda **k: None\\n"
        Path(module.__file__).with_name("conftest.py").write_text(hook)
        Path(module.__file__).write_text("def test_nothing(): pass\\n")
"""
    for source in (IMPORTS + leaves + LINEAR, LINEAR, IMPORTS + LINEAR):
        assert graded(source, warm).status is Status.FAILED
    assert graded(RIGHT, warm).status is Status.PASSED


def test_what_a_submission_records_has_an_end(
    warm: WarmProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a few of them would take the memory and the time of who judges all others."""
    monkeypatch.setattr(running, "_RECORD", 1 << 20)
    floods = "for name in checks():\n    pretend(name, examples=[[]] * 100_000)\n"
    verdict = graded(IMPORTS + FORGES + floods + RIGHT, warm)
    assert verdict.status is Status.CRASHED
    assert any(r.story and "more came out" in r.story.sentence.en for r in verdict.results)
