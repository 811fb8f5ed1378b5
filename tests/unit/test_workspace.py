"""The folder that holds a learner's katas."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from kata_runner.library.builtin import ROOT
from kata_runner.library.registry import Registry, registry
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from kata_runner.workspace.folder import (
    Notes,
    Workspace,
    find_workspace,
    is_untouched,
    write_whole,
)
from kata_runner.workspace.shipping import files_of, lay_down


@pytest.fixture
def workspace(tmp_path):
    """What `kata init` makes."""
    lay_down(tmp_path / "workspace", files_of(registry().katas))
    return Workspace(tmp_path / "workspace")


@pytest.mark.parametrize("below", ["", "katas", "katas/xor"])
def test_it_is_found_from_below(workspace, below):
    """The nearest folder upwards that holds katas."""
    assert find_workspace(workspace.root / below, {}) == workspace


def test_the_nearest_one_counts(workspace):
    """A workspace inside a workspace is its own."""
    inner = workspace.root / "inner"
    lay_down(inner, files_of(registry().katas))
    assert find_workspace(inner / "katas", {}) == Workspace(inner)


def test_a_folder_called_katas_is_not_enough(tmp_path):
    """Without a kata.toml in it there are no katas."""
    (tmp_path / "katas" / "xor").mkdir(parents=True)
    assert find_workspace(tmp_path, {}) is None


def test_what_is_broken_is_told_once(workspace):
    """The registry may have read the same file already."""
    data = workspace.katas / "xor" / "kata.toml"
    data.write_text("order = 'x'")
    without = Registry(tuple(kata for kata in registry().katas if kata.name != "xor"), ())
    (problem,) = workspace.lay_in(without).problems
    assert str(data) in problem.en
    told = Text(f"A kata is left out. {problem.en}", f"除きました。{problem.ja}")
    assert workspace.lay_in(Registry(without.katas, (told,))).problems == (told,)


def test_the_clone_is_one():
    """Its katas are the registered ones."""
    found = find_workspace(ROOT / "katas" / "xor", {})
    assert found is not None
    assert found.is_clone


def test_the_environment_comes_first(workspace, tmp_path):
    """KATA_WORKSPACE is taken from anywhere."""
    environ = {"KATA_WORKSPACE": str(workspace.root)}
    assert find_workspace(tmp_path, environ) == workspace
    assert not workspace.is_clone


def test_a_wrong_environment_is_said(tmp_path):
    """It is not passed over in silence."""
    with pytest.raises(KataError) as caught:
        find_workspace(tmp_path, {"KATA_WORKSPACE": str(tmp_path)})
    for words in (caught.value.text.en, caught.value.text.ja):
        assert "KATA_WORKSPACE" in words
        assert str(tmp_path) in words


def test_katas_are_laid_in(workspace):
    """Task, stub and checks are the workspace's; the reference stays the package's."""
    xor = workspace.lay_in(registry()).find("xor")
    assert xor.stub == workspace.katas / "xor" / "xor.py"
    assert xor.reference == registry().find("xor").reference
    assert workspace.holds(xor)


def test_a_kata_that_is_not_here_stays_where_it_is(workspace):
    """And is known not to be here."""
    (workspace.katas / "xor" / "kata.toml").unlink()
    xor = workspace.lay_in(registry()).find("xor")
    assert xor == registry().find("xor")
    assert not workspace.holds(xor)


def test_a_kata_that_nobody_registers_is_found(workspace):
    """Its pack may be uninstalled; what the learner wrote is not."""
    without = Registry(tuple(kata for kata in registry().katas if kata.name != "xor"))
    found = workspace.lay_in(without)
    assert [kata.name for kata in found.katas] == [kata.name for kata in registry().katas]
    assert found.find("xor").reference is None


def test_whether_a_file_is_untouched(workspace):
    """As shipped or missing; whatever else stands there is the learner's."""
    xor = workspace.lay_in(registry()).find("xor")
    assert is_untouched(xor)
    for data in (b"mine", b"\xff\xfe", b""):
        xor.stub.write_bytes(data)
        assert not is_untouched(xor)
    xor.stub.unlink()
    assert is_untouched(xor)


def test_notes_come_back(tmp_path):
    """Whatever was written last; nothing before that."""
    notes = Notes(tmp_path / ".kata" / "notes.json")
    assert notes.read() == {}
    notes.write({"型": [1, 2]})
    assert notes.read() == {"型": [1, 2]}
    assert [path.name for path in notes.path.parent.iterdir()] == ["notes.json"]


def test_broken_notes_are_said_once_and_replaced(tmp_path):
    """In both languages, with the path."""
    notes = Notes(tmp_path / "notes.json")
    notes.path.write_text("{")
    with pytest.raises(KataError) as caught:
        notes.read()
    assert str(notes.path) in caught.value.text.en
    assert str(notes.path) in caught.value.text.ja
    notes.write({"a": 1})
    assert json.loads(notes.path.read_text()) == {"a": 1}


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    """Nobody ever finds half a file."""
    path = tmp_path / "file"
    write_whole(path, b"old")

    def fail(self, target):
        raise OSError("disk full")

    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_file_keeps_its_permissions(tmp_path):
    """And a new one gets those of any other file of this user."""
    path, other = tmp_path / "file", tmp_path / "other"
    other.write_bytes(b"")
    write_whole(path, b"old")
    assert path.stat().st_mode == other.stat().st_mode
    path.chmod(0o600)
    write_whole(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks for rights to make links")
def test_a_link_stays_a_link(tmp_path):
    """A learner may keep the files in another place."""
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.parametrize(
    "language, words", [("en", "Open the folder"), ("ja", "フォルダーを開くか")]
)
def test_pytest_in_a_folder_above_says_one_sentence(workspace, language, words):
    """As an editor starts it that was opened there: the folder to open, and no error per check."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only"],
        cwd=workspace.root.parent,
        env={**os.environ, "KATA_LANG": language},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == pytest.ExitCode.INTERRUPTED
    assert words in done.stdout
    assert str(workspace.root) in done.stdout
    assert "Traceback" not in done.stdout
    assert "1 error" in done.stdout
