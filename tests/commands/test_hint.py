"""`kata hint`."""

from __future__ import annotations

import json

import pytest


def test_each_call_gives_one_more(kata, workspace):
    """First to last; after that it says how to see them again."""
    outputs = [kata("hint", "xor").output for _ in range(4)]
    for number, output in enumerate(outputs[:3], start=1):
        assert f"({number}/3)" in output
    assert "kata hint xor --all" in outputs[3]
    assert "kata solution xor" in outputs[3]


def test_katas_are_counted_apart(kata, workspace):
    """A hint for one kata uses up none of another."""
    kata("hint", "xor")
    assert "(1/3)" in kata("hint", "dynamic_net").output


def test_all_shows_all_and_uses_none_up(kata, workspace):
    """`--all` leaves the count as it is."""
    output = kata("hint", "xor", "--all").output
    assert all(f"({number}/3)" in output for number in (1, 2, 3))
    assert "(1/3)" in kata("hint", "xor").output


def test_hints_speak_japanese(kata, workspace):
    """Title and text are the Japanese README's."""
    assert "ヒント1" in kata("hint", "xor", "--lang", "ja").output


@pytest.mark.parametrize("broken", ["{", "[1]", '{"xor": "many"}', "\x00"])
def test_a_broken_count_starts_over(kata, workspace, broken):
    """The first hint is shown again, with at most one line of warning, and counting goes on."""
    notes = workspace.root / ".kata" / "hints.json"
    notes.write_text(broken)
    result = kata("hint", "xor")
    assert result.exit_code == 0
    assert "(1/3)" in result.stdout
    assert len(result.stderr.splitlines()) <= 1
    assert json.loads(notes.read_text())["xor"] == 1
    assert "(2/3)" in kata("hint", "xor").output


def test_a_count_that_cannot_be_kept_costs_one_line(kata, workspace):
    """The hint is shown all the same."""
    (workspace.root / ".kata" / "hints.json").mkdir()
    result = kata("hint", "xor")
    assert result.exit_code == 0
    assert "(1/3)" in result.stdout
    assert len(result.stderr.splitlines()) == 1


def test_a_kata_without_hints_says_so(kata, workspace):
    """No hint is no error."""
    (workspace.katas / "xor" / "README.md").write_text("# XOR\n\nNo hints.\n")
    result = kata("hint", "xor")
    assert result.exit_code == 0
    assert "has no hints" in result.output
