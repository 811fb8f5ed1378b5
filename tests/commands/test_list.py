"""`kata list`."""

from __future__ import annotations

import json
import shutil

from kata_runner.model.verdict import Status
from kata_runner.screen.columns import width
from kata_runner.workspace.progress import Progress, Run, State


def test_every_kata_is_listed_in_order(kata, workspace):
    """The six come in their order, with level, title, topics and state."""
    result = kata("list")
    assert result.exit_code == 0
    places = [result.output.index(name) for name in ("neuron_forward", "mse_backward", "xor")]
    assert places == sorted(places)
    for words in ("level 3", "A network that learns XOR", "DataLoader", "not started"):
        assert words in result.output


def test_the_list_speaks_japanese(kata, workspace):
    """Titles and states are in the reader's language."""
    result = kata("list", "--lang", "ja")
    assert "XOR を学習するネットワーク" in result.output
    assert "未着手" in result.output
    assert "not started" not in result.output


def test_wide_characters_are_aligned(kata, workspace):
    """The names begin in the same column on every line, whatever the language."""
    for language in ("en", "ja"):
        lines = kata("list", "--lang", language).output.splitlines()
        starts = {
            width(line[: line.index(name)])
            for line in lines
            for name in ("neuron_forward", "square_derivative", "xor", "dynamic_net")
            if f"{name} " in line
        }
        assert len(starts) == 1


def test_the_list_fits_into_80_columns(kata, workspace):
    """No line is broken by the terminal."""
    for language in ("en", "ja"):
        lines = kata("list", "--lang", language, env={"COLUMNS": "80"}).output.splitlines()
        assert [line for line in lines if width(line) > 80] == []


def test_json_is_for_programs(kata, workspace):
    """`--json` has everything, with states that do not depend on the language."""
    rows = json.loads(kata("list", "--json", "--lang", "ja").output)
    xor = next(row for row in rows if row["name"] == "xor")
    assert xor["title"] == {"en": "A network that learns XOR", "ja": "XOR を学習するネットワーク"}
    assert xor["level"] == 3
    assert xor["state"] == "not started"
    assert xor["pack"] == "torch-katas"
    assert xor["requires"] == ["linear_regression"]
    assert "DataLoader" in xor["topics"]


def test_states_follow_the_learner(kata, workspace):
    """An edited file is in progress; one that passed has passed, until it is changed."""
    file = workspace.katas / "xor" / "xor.py"

    def state():
        rows = json.loads(kata("list", "--json").output)
        return next(row["state"] for row in rows if row["name"] == "xor")

    file.write_text("x = 1\n")
    assert state() == State.IN_PROGRESS
    record_pass(workspace, "xor")
    assert state() == State.PASSED
    file.write_text("x = 2\n")
    assert state() == State.CHANGED


def record_pass(workspace, name):
    """As if the checks of a kata had just passed on the learner's file."""
    import hashlib

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


def test_a_broken_store_costs_one_line(kata, workspace):
    """Unreadable progress is said on stderr; the list is there all the same."""
    (workspace.root / ".kata" / "progress.sqlite").write_text("this is no database, " * 100)
    result = kata("list")
    assert result.exit_code == 0
    assert "progress.sqlite" in result.stderr
    assert "xor" in result.stdout


def test_outside_a_workspace_the_list_says_how_to_begin(kata, tmp_path, monkeypatch):
    """The katas are listed as not here, and stderr names `kata init`."""
    monkeypatch.chdir(tmp_path)
    result = kata("list")
    assert result.exit_code == 0
    assert "not here" in result.stdout
    assert "kata init" in result.stderr


def test_a_missing_kata_is_said_to_come_with_update(kata, workspace):
    """A kata that is installed but not laid down is listed, with the way to get it."""
    shutil.rmtree(workspace.katas / "xor")
    result = kata("list")
    assert "not here" in result.output
    assert "kata update" in result.output


def test_a_broken_kata_costs_one_line(kata, workspace):
    """A learner's own broken kata.toml is named on stderr, and every other kata is listed."""
    (workspace.katas / "mine").mkdir()
    (workspace.katas / "mine" / "kata.toml").write_text("level = ")
    result = kata("list")
    assert result.exit_code == 0
    assert len(result.stderr.splitlines()) == 1
    assert "mine" in result.stderr
    assert "dynamic_net" in result.stdout
