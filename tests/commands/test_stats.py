"""`kata stats`."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from kata_runner.model.status import Status
from kata_runner.screen.columns import width
from kata_runner.workspace.progress import Progress, Run

START = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)


@pytest.fixture
def runs(workspace):
    """Three failures and a pass of one kata, then one failure of another after a long pause."""
    progress = Progress(workspace.root)
    for kata, minutes, failed in (
        ("neuron_forward", 0, ("test_shape", "test_values")),
        ("neuron_forward", 2, ("test_values",)),
        ("neuron_forward", 5, ("test_values",)),
        ("neuron_forward", 6, ()),
        ("xor", 300, ("test_rows", "test_train")),
        ("xor", 310, ("test_train",)),
    ):
        progress.record(
            Run(
                kata=kata,
                devices=("cpu",),
                status=Status.FAILED if failed else Status.PASSED,
                sha256="",
                seconds=1.0,
                failed=failed,
                time=START + timedelta(minutes=minutes),
            )
        )


def test_attempts_time_and_streaks_are_counted(kata, runs):
    """Pauses are no work; a streak ends when its check passes."""
    neuron, xor = json.loads(kata("stats", "--json").output)
    assert neuron == {
        "kata": "neuron_forward",
        "attempts": 4,
        "seconds": pytest.approx(361),
        "passed_at": 4,
        "repairs": 0,
        "failing": {},
    }
    assert xor == {
        "kata": "xor",
        "attempts": 2,
        "seconds": pytest.approx(601),
        "passed_at": None,
        "repairs": 0,
        "failing": {"test_train": 2},
    }


@pytest.mark.parametrize(
    "language, words", [("en", "failed 2 times in a row"), ("ja", "2回続けて不合格")]
)
def test_people_get_a_table(kata, runs, language, words):
    """In their language; a check that fails again and again is named."""
    output = kata("stats", "--lang", language).output
    assert words in output
    assert "test_train" in output
    assert "test_rows" not in output
    lines = [line for line in output.splitlines() if not line.startswith(" ")]
    assert len({width(line[: line.rindex("   ")]) for line in lines}) <= 2


@pytest.mark.parametrize("language, words", [("en", "No runs yet"), ("ja", "まだ実行の記録")])
def test_a_beginner_has_none(kata, workspace, language, words):
    """And is told how to get the first."""
    assert words in kata("stats", "--lang", language).output


def test_an_unreadable_store_is_said(kata, workspace):
    """With its path and exit code 2."""
    (workspace.root / ".kata" / "progress.sqlite").write_text("no database " * 100)
    result = kata("stats")
    assert result.exit_code == 2
    assert "progress.sqlite" in result.stderr
