"""`kata update`: a newer package comes, and a learner's work stays."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from kata_runner.library import registry as registry_module
from kata_runner.library.builtin import ROOT
from kata_runner.library.folder import load_katas
from kata_runner.library.registry import Registry
from kata_runner.workspace.folder import Workspace


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A copy of the package's katas, which a test makes newer; it is what is installed."""
    root = tmp_path / "package"
    for folder in ("katas", "reference"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))

    def installed():
        return Registry(tuple(replace(one, pack="torch-katas") for one in load_katas(root)))

    monkeypatch.setattr(registry_module, "registry", installed)
    return root


def new_stub(package):
    """The newer package has another stub of xor."""
    reference = package / "reference" / "xor" / "xor.py"
    text = reference.read_text(encoding="utf-8")
    new = "\nimport math  # exclusive or\nimport torch\n"  # code, and so new in every language
    reference.write_text(text.replace("\nimport torch\n", new), encoding="utf-8")


def files(workspace):
    """Every file of the workspace with its content, but for the runner's own notes."""
    return {
        path.relative_to(workspace.root).as_posix(): path.read_bytes()
        for path in workspace.root.rglob("*")
        if path.is_file() and ".kata" not in path.parts
    }


def test_nothing_new_changes_nothing(kata, workspace, package):
    """The same package twice."""
    before = files(workspace)
    assert "up to date" in kata("update").output
    assert files(workspace) == before


def test_a_new_kata_comes(kata, workspace, package):
    """With all its files, each named."""
    for folder in ("katas", "reference"):
        shutil.copytree(package / folder / "xor", package / folder / "nand")
    for folder in ("katas", "reference"):
        (package / folder / "nand" / "xor.py").rename(package / folder / "nand" / "nand.py")
    result = kata("update")
    assert result.exit_code == 0
    assert "katas/nand/nand.py" in result.output
    assert (workspace.katas / "nand" / "nand.py").is_file()


def test_what_was_not_changed_is_renewed(kata, workspace, package):
    """A new stub replaces an untouched one, a new task the old one."""
    new_stub(package)
    (package / "katas" / "xor" / "README.md").write_text("# Newer\n")
    output = kata("update").output
    assert "Renewed" in output
    assert "exclusive or" in (workspace.katas / "xor" / "xor.py").read_text(encoding="utf-8")
    assert (workspace.katas / "xor" / "README.md").read_text() == "# Newer\n"
    assert "up to date" in kata("update").output


@pytest.mark.parametrize("laid, asked", [("en", "ja"), ("ja", "en")])
def test_another_language_changes_nothing(kata, tmp_path, monkeypatch, package, laid, asked):
    """A file to fill in stays in the language in which it was laid down, filled in or not."""
    kata("init", str(tmp_path / "learn"), "--lang", laid)
    monkeypatch.chdir(tmp_path / "learn")
    (tmp_path / "learn/katas/xor/xor.py").write_text("mine")
    before = files(Workspace(tmp_path / "learn"))
    for _ in range(2):
        kata("update", "--lang", asked)
        assert files(Workspace(tmp_path / "learn")) == before


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_file_in_either_language_is_renewed(kata, workspace, package, language):
    """`kata reset` may have laid it in another language than `kata init`."""
    xor = workspace.katas / "xor" / "xor.py"
    xor.write_text("mine")
    kata("reset", "xor", "--lang", language)
    new_stub(package)
    assert "katas/xor/xor.py" in kata("update").output
    assert "exclusive or" in xor.read_text(encoding="utf-8")


@pytest.mark.parametrize("language, words", [("en", "Changed by you"), ("ja", "隣に置きました")])
def test_a_changed_file_is_never_touched(kata, workspace, package, language, words):
    """The new version is laid beside it, and both are named."""
    mine = workspace.katas / "xor" / "xor.py"
    mine.write_text("mine")
    new_stub(package)
    result = kata("update", "--lang", language)
    assert words in result.output
    assert "katas/xor/xor.py -> katas/xor/new-xor.py" in result.output
    assert mine.read_text() == "mine"
    beside = workspace.katas / "xor" / "new-xor.py"
    assert "exclusive or" in beside.read_text(encoding="utf-8")


def test_it_is_said_once(kata, workspace, package):
    """The second update has nothing to say, and lays nothing beside."""
    (workspace.katas / "xor" / "xor.py").write_text("mine")
    new_stub(package)
    kata("update")
    before = files(workspace)
    assert "up to date" in kata("update").output
    assert files(workspace) == before


def test_a_changed_file_stays_while_the_package_does(kata, workspace, package):
    """Work in progress is no reason to say anything."""
    (workspace.katas / "xor" / "xor.py").write_text("mine")
    assert "up to date" in kata("update").output


def test_what_lies_beside_may_be_the_learners_too(kata, workspace, package):
    """Who writes into `new-xor.py` keeps it; the next version gets another name."""
    (workspace.katas / "xor" / "xor.py").write_text("mine")
    (workspace.katas / "xor" / "new-xor.py").write_text("mine too")
    new_stub(package)
    assert "katas/xor/new2-xor.py" in kata("update").output
    assert (workspace.katas / "xor" / "new-xor.py").read_text() == "mine too"


def test_a_missing_file_comes_back(kata, workspace, package):
    """Deleting a file is a way to get it anew."""
    (workspace.katas / "xor" / "test_xor.py").unlink()
    assert "katas/xor/test_xor.py" in kata("update").output
    assert (workspace.katas / "xor" / "test_xor.py").is_file()


@pytest.mark.parametrize("lost", ["", "{", '{"katas/xor/xor.py": 3}'])
def test_lost_notes_cost_no_work(kata, workspace, package, lost):
    """Without the hashes, everything that differs counts as the learner's."""
    (workspace.katas / "xor" / "xor.py").write_text("mine")
    (workspace.root / ".kata" / "shipped.json").write_text(lost)
    new_stub(package)
    result = kata("update")
    assert result.exit_code == 0
    assert (workspace.katas / "xor" / "xor.py").read_text() == "mine"
    assert (workspace.katas / "xor" / "new-xor.py").is_file()


@pytest.mark.parametrize("language, words", [("en", "git pull"), ("ja", "git pull")])
def test_in_a_clone_there_is_nothing_to_do(kata, monkeypatch, language, words):
    """git brings new katas there."""
    monkeypatch.setenv("KATA_WORKSPACE", str(ROOT))
    result = kata("update", "--lang", language)
    assert result.exit_code == 0
    assert words in result.output
