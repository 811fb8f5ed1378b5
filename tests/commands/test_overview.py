"""`kata` without a command, and `kata next`."""

from __future__ import annotations

import hashlib

import pytest

from kata_runner.library.registry import registry
from kata_runner.model.status import Status
from kata_runner.workspace.progress import Progress, Run


def passes(workspace, *names):
    """As if the checks of these katas had just passed."""
    for name in names:
        data = (workspace.katas / name / f"{name}.py").read_bytes()
        Progress(workspace.root).record(
            Run(
                kata=name,
                devices=("cpu",),
                status=Status.PASSED,
                sha256=hashlib.sha256(data).hexdigest(),
                seconds=0.1,
            )
        )


def names(workspace):
    """Every kata of the workspace."""
    return [folder.name for folder in workspace.katas.iterdir()]


FIRST, SECOND, THIRD, *_ = registry().katas


def test_a_beginner_is_told_what_to_do(kata, workspace):
    """File to open, task to read, command to run."""
    result = kata()
    assert result.exit_code == 0
    assert f"0 of {len(names(workspace))}" in result.output
    for words in (
        FIRST.title.en,
        f"katas/{FIRST.name}/{FIRST.name}.py",
        "kata show\n",
        "kata test\n",
        "kata hint\n",
    ):
        assert words in result.output


def test_the_same_in_japanese(kata, workspace):
    """Nothing but commands and paths is English."""
    output = kata("--lang", "ja").output
    assert f"{len(names(workspace))}個中0個" in output
    assert FIRST.title.ja in output
    assert FIRST.title.en not in output


def test_after_a_pass_the_next_one_is_shown(kata, workspace):
    """What has passed counts, and the commands name the next one: it is not the current one yet."""
    passes(workspace, FIRST.name)
    output = kata().output
    assert f"1 of {len(names(workspace))}" in output
    assert f"{FIRST.name} has passed" in output
    assert f"kata test {SECOND.name}" in output


def test_whoever_has_passed_all_is_told(kata, workspace):
    """At the end there is nothing to open."""
    passes(workspace, *names(workspace))
    assert "passed them all" in kata().output
    assert "passed every kata" in kata("next").output


def test_paths_are_as_seen_from_here(kata, workspace, monkeypatch):
    """Inside a kata's folder the file is named as it would be typed there."""
    monkeypatch.chdir(workspace.katas / FIRST.name)
    assert f" {FIRST.name}.py" in kata().output
    assert f"../{SECOND.name}/{SECOND.name}.py" in kata("next").output


def test_next_is_the_one_after_the_current(kata, workspace, monkeypatch):
    """After the kata of this folder, else of the last run; what has passed is skipped."""
    assert f"kata test {SECOND.name}" in kata("next").output
    passes(workspace, FIRST.name)
    assert f"kata test {SECOND.name}" in kata("next").output
    passes(workspace, FIRST.name, SECOND.name)
    monkeypatch.chdir(workspace.katas / SECOND.name)
    assert f"kata test {THIRD.name}" in kata("next").output


def test_after_the_last_there_is_none(kata, workspace):
    """With one left, `kata next` says that it is the last."""
    passes(workspace, *(name for name in names(workspace) if name != "xor"))
    assert "xor is the last one" in kata("next").output


@pytest.mark.parametrize(
    "language, words, way",
    [("en", "no katas here", "kata init DIR"), ("ja", "kata がありません", "kata init フォルダー")],
)
@pytest.mark.parametrize(
    "command", [[], ["next"], ["hint", "xor"], ["hint"], ["reset", "xor"], ["stats"]]
)
def test_without_a_workspace_the_way_to_one_is_named(
    kata, tmp_path, monkeypatch, language, words, way, command
):
    """One clear message with `kata init`, and exit code 2."""
    monkeypatch.chdir(tmp_path)
    result = kata(*command, "--lang", language)
    assert result.exit_code == 2
    assert words in result.stderr
    assert way in result.stderr
