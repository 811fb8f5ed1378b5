"""`kata show`."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("language, words", [("en", "What to write"), ("ja", "実装するもの")])
def test_the_task_is_shown_in_the_readers_language(kata, workspace, language, words):
    """Headings, formulas and code are there."""
    result = kata("show", "xor", "--lang", language)
    assert result.exit_code == 0
    assert words in result.output
    assert "L = Σᵢ (ŷᵢ - yᵢ)²" in result.output
    assert "torch.manual_seed(123)" in result.output


@pytest.mark.parametrize("language, words", [("en", "There are 3"), ("ja", "3個あります")])
def test_hints_stay_folded(kata, workspace, language, words):
    """What the README folds is not shown; how to get it is."""
    output = kata("show", "xor", "--lang", language).output
    assert "self.second" not in output  # the third hint says it
    assert "<details>" not in output
    assert words in output
    assert "kata hint xor" in output


def test_a_folder_is_as_good_as_a_name(kata, workspace):
    """A shell completes `katas/xor/`."""
    assert kata("show", "katas/xor/").output == kata("show", "xor").output


def test_the_workspaces_own_task_is_shown(kata, workspace):
    """Not the package's: a workspace may be older."""
    (workspace.katas / "xor" / "README.md").write_text("# Here\n\nMy own task.\n")
    assert "My own task." in kata("show", "xor").output


def test_the_other_language_is_better_than_nothing(kata, workspace):
    """A pack may have one language only."""
    (workspace.katas / "xor" / "README.ja.md").unlink()
    assert "What to write" in kata("show", "xor", "--lang", "ja").output


def test_a_kata_without_a_task_is_said(kata, workspace):
    """One line that names the file."""
    for name in ("README.md", "README.ja.md"):
        (workspace.katas / "xor" / name).unlink()
    result = kata("show", "xor")
    assert result.exit_code == 2
    assert "README.md" in result.stderr


@pytest.mark.parametrize("name", ["XOR", "Xor", "xo"])
def test_a_part_of_a_name_is_near(kata, workspace, name):
    """However its letters are written."""
    assert "Did you mean 'xor'?" in kata("show", name).stderr


def test_an_unknown_name_suggests_the_nearest(kata, workspace):
    """In both languages, with exit code 2."""
    result = kata("show", "neuron_foward")
    assert result.exit_code == 2
    assert "Did you mean 'neuron_forward'?" in result.stderr
    assert "のことですか" in kata("show", "neuron_foward", "--lang", "ja").stderr


def test_it_works_outside_a_workspace(kata, tmp_path, monkeypatch):
    """The package's own task is shown."""
    monkeypatch.chdir(tmp_path)
    assert "What to write" in kata("show", "xor").output
