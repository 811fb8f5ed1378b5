"""Commands without the name of a kata, and how other commands are suggested."""

from __future__ import annotations

import pytest

from kata_runner.model.status import Status
from kata_runner.workspace.progress import Progress, Run


@pytest.fixture
def ran_xor(workspace):
    """As if `kata test xor` had just failed."""
    Progress(workspace.root).record(
        Run(kata="xor", devices=("cpu",), status=Status.FAILED, sha256="", seconds=0.1)
    )


@pytest.mark.parametrize("command", ["show", "hint", "plot", "graph", "lab", "test"])
def test_the_current_kata_needs_no_name(kata, workspace, ran_xor, command, monkeypatch):
    """Of the last run; each command is asked for exactly that one."""
    from importlib import import_module

    meant = []
    module = import_module(f"kata_runner.commands.{command}")
    if command == "test":
        monkeypatch.setattr(module, "_run_warm", lambda *a: meant.append(a[1][0].name) or 0)
    else:
        callback = lambda *_, kata, **__: meant.append(kata.name)  # noqa: E731
        monkeypatch.setattr(module.command, "callback", callback)
    kata(command)
    assert meant == ["xor"]


@pytest.mark.parametrize("command", ["reset", "solution"])
def test_what_replaces_or_tells_needs_the_folder(kata, workspace, ran_xor, command, monkeypatch):
    """Outside a kata's folder `reset` and `solution` ask for the name, inside they do not."""
    result = kata(command)
    assert result.exit_code == 2
    assert f"kata {command} NAME" in result.stderr
    assert f"`kata {command} 名前`" in kata(command, "--lang", "ja").stderr
    monkeypatch.chdir(workspace.katas / "dynamic_net")
    result = kata(command)
    assert result.exit_code == 0
    assert "DynamicNet" in result.output or "dynamic_net.py" in result.output


def test_a_suggestion_names_the_kata_unless_it_is_the_current_one(
    kata, workspace, ran_xor, monkeypatch
):
    """`kata hint` for the current kata, `kata hint NAME` for another; `solution` by the folder."""
    assert " kata hint shows" in kata("show", "xor").output
    assert " kata hint dynamic_net shows" in kata("show", "dynamic_net").output
    for _ in range(4):
        output = kata("hint").output
    assert "`kata hint --all`" in output
    assert "`kata solution xor`" in output
    monkeypatch.chdir(workspace.katas / "xor")
    assert "`kata solution`" in kata("hint").output


def test_after_all_have_passed_a_name_is_needed(kata, workspace, monkeypatch):
    """There is nothing that could be meant."""
    monkeypatch.setattr("kata_runner.commands._reader.Reader.current", lambda self: None)
    result = kata("show")
    assert result.exit_code == 2
    assert "You have passed every kata" in result.stderr
