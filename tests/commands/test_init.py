"""`kata init`."""

from __future__ import annotations

import configparser
import tomllib
from pathlib import Path

import pytest

from kata_runner.library import builtin


@pytest.mark.parametrize("language, words", [("en", "Go on with"), ("ja", "用意しました")])
def test_a_workspace_is_made(kata, tmp_path, monkeypatch, language, words):
    """Stubs, checks, tasks and a configuration, without references; what to do next is said."""
    monkeypatch.chdir(tmp_path)
    result = kata("init", "learn", "--lang", language)
    assert result.exit_code == 0
    assert words in result.output
    assert "cd learn" in result.output
    made = {
        path.relative_to(tmp_path / "learn").as_posix()
        for path in (tmp_path / "learn").rglob("*")
        if path.is_file()
    }
    assert {
        "pytest.ini",
        ".gitignore",
        "README.md",
        "README.ja.md",
        "katas/xor/xor.py",
        "katas/xor/test_xor.py",
        "katas/xor/README.md",
        "katas/xor/README.ja.md",
        "katas/xor/kata.toml",
    } <= made
    assert not [name for name in made if "reference" in name or "__pycache__" in name]
    stub = (tmp_path / "learn" / "katas" / "xor" / "xor.py").read_text(encoding="utf-8")
    assert "raise NotImplementedError" in stub
    assert "SOLUTION" not in stub


@pytest.mark.parametrize("language, words", [("en", "Return the N"), ("ja", "を返します。")])
def test_the_files_to_fill_in_are_in_the_learners_language(kata, tmp_path, language, words):
    """Their docstrings, that is; the names are the same."""
    kata("init", str(tmp_path / "learn"), "--lang", language)
    stub = tmp_path / "learn" / "katas" / "first_tensors" / "first_tensors.py"
    text = stub.read_text(encoding="utf-8")
    assert words in text
    assert "def from_list(numbers: list[float]) -> Tensor:" in text


def test_kata_works_in_it(kata, tmp_path, monkeypatch):
    """The first command that a learner types there finds its way."""
    kata("init", str(tmp_path / "learn"))
    monkeypatch.chdir(tmp_path / "learn")
    assert "kata test" in kata().output
    assert "up to date" in kata("update").output


def test_a_folder_with_other_things_in_it_is_fine(kata, tmp_path, monkeypatch):
    """`kata init .` in a fresh git repository, for one."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    result = kata("init", ".")
    assert result.exit_code == 0
    assert "cd " not in result.output


@pytest.mark.parametrize("name", ["README.md", "katas/xor/xor.py"])
@pytest.mark.parametrize("language, words", [("en", "nothing is overwritten"), ("ja", "上書き")])
def test_nothing_that_exists_is_overwritten(kata, tmp_path, name, language, words):
    """One file in the way, and nothing at all is written; the message names it."""
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("mine")
    result = kata("init", str(tmp_path), "--lang", language)
    assert result.exit_code == 2
    assert words in result.stderr
    assert str(file) in result.stderr
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [file]
    assert file.read_text() == "mine"


@pytest.mark.parametrize("language, words", [("en", "would be inside"), ("ja", "の中です")])
@pytest.mark.parametrize("name", ["katas", "mine", "katas/xor/deeper"])
def test_no_workspace_inside_another(kata, workspace, name, language, words):
    """`kata init katas` in a workspace makes nothing; the message says what brings new katas."""
    result = kata("init", name, "--lang", language)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "kata update" in result.stderr
    assert not list(workspace.katas.glob("*/katas"))


def test_the_line_to_go_there_can_be_typed(kata, tmp_path, monkeypatch):
    """A name of two words is quoted."""
    monkeypatch.chdir(tmp_path)
    assert "  cd 'two words'\n" in kata("init", "two words").output


def test_a_file_is_no_folder(kata, tmp_path):
    """One line says so."""
    (tmp_path / "learn").write_text("")
    result = kata("init", str(tmp_path / "learn"))
    assert result.exit_code == 2
    assert "is a file" in result.stderr


def test_a_place_that_cannot_be_made_is_named(kata, tmp_path):
    """A file in the middle of the path, for one."""
    (tmp_path / "file").write_text("")
    result = kata("init", str(tmp_path / "file" / "learn"))
    assert result.exit_code == 2
    assert "file" in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.skipif(
    not (builtin.ROOT / "pyproject.toml").is_file(), reason="only a clone has the other one"
)
def test_pytest_is_configured_as_in_the_repository():
    """A check that passes there passes in a workspace."""
    ini = configparser.ConfigParser()
    ini.read(
        Path(builtin.__file__).parents[1] / "workspace" / "starter" / "pytest.ini", encoding="utf-8"
    )
    project = tomllib.loads((builtin.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    addopts = project["tool"]["pytest"]["ini_options"]["addopts"]
    assert ini["pytest"]["addopts"].split() == addopts
