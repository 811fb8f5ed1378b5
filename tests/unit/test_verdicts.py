"""Who hears of a verdict."""

from __future__ import annotations

from pathlib import Path

import pluggy
import pytest

from kata_runner.library import hookspecs, registry
from kata_runner.library.hookspecs import hookimpl
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.workspace import announce as verdicts
from kata_runner.workspace import progress
from kata_runner.workspace.progress import Progress


def test_every_plugin_takes_notice_of_a_verdict(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that raises costs one line that names it, and nobody else the news."""
    heard = []

    class Listener:
        @hookimpl
        def kata_verdict(self, verdict: Verdict, workspace: Path) -> None:
            heard.append((verdict.kata, workspace))

    class Broken:
        @hookimpl
        def kata_verdict(self, verdict: Verdict) -> None:
            raise RuntimeError("no network")

    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    for name, plugin in (("a", Listener()), ("broken", Broken()), ("b", Listener())):
        manager.register(plugin, name=name)
    for module in (registry, verdicts):
        monkeypatch.setattr(module, "hooks", lambda: manager)
    verdict = Verdict(
        kata="xor",
        solution=str(tmp_path / "katas/xor/xor.py"),
        devices=("cpu",),
        status=Status.PASSED,
        results=(),
        seconds=0.1,
    )
    (problem,) = verdicts.announce(verdict, tmp_path)
    assert manager.is_registered(progress)
    assert heard == [("xor", tmp_path)] * 2
    assert "'broken'" in problem.en
    assert "no network" in problem.ja
    assert [run.kata for run in Progress(tmp_path).runs()] == ["xor"]
