"""`kata new`: what is written works, and nothing that exists is written over."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from kata_runner.authoring import findings, scaffold
from kata_runner.cli import main
from kata_runner.library import builtin
from kata_runner.library.folder import load_katas
from kata_runner.model.kata import KataError

EXAMPLE = builtin.ROOT / "examples" / "pack"


@pytest.fixture
def kata(monkeypatch, tmp_path):
    """Call `kata` in an empty workspace, in English unless said otherwise."""
    monkeypatch.setenv("KATA_LANG", "en")
    monkeypatch.delenv("KATA_WORKSPACE", raising=False)
    monkeypatch.chdir(tmp_path)
    scaffold.lay_down(tmp_path, scaffold.kata_files("first", ()))
    return lambda *arguments: CliRunner().invoke(main, arguments)


def files(root: Path) -> dict[str, bytes]:
    """Every file under a folder."""
    return {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file()}


# --- one kata ------------------------------------------------------------------------------------


def test_a_new_kata_verifies(kata, monkeypatch):
    """In a workspace as in a clone, before anything of it was changed: only a catalogue of the
    usual size is missing.
    """
    made = kata("new", "double_it")
    assert made.exit_code == 0, made.output
    (mine,) = (one for one in load_katas(Path()) if one.name == "double_it")
    found = [finding.en for finding in findings.static_findings(mine, [mine])]
    assert found == [
        "double_it: wrong/: 2 mistakes; a kata has at least 10.",
        "double_it: right/: 1 right answers; a kata has at least 5.",
    ]
    monkeypatch.setattr(findings, "MISTAKES", 2)
    monkeypatch.setattr(findings, "RIGHT_ANSWERS", 1)
    assert kata("verify", "double_it", "--signatures").exit_code == 0
    verified = kata("verify", "double_it")
    assert verified.exit_code == 0, verified.output
    assert "2/2" in verified.output


@pytest.mark.parametrize("language, words", [("en", "Make it yours"), ("ja", "書き換えて")])
def test_what_to_do_next_is_said(kata, language, words):
    """Which files to change, how the stub is made anew, how it is verified."""
    said = kata("new", "double_it", "--lang", language).output
    assert words in said
    for word in ("reference/double_it/double_it.py", "katas/double_it/double_it.py"):
        assert word in said
    assert "kata reset double_it" in said
    assert "kata verify double_it" in said


@pytest.mark.parametrize("chapter", ["", "training"])
def test_a_new_kata_is_the_last_of_its_chapter(chapter):
    """Its data is that of a kata, with every field explained in both languages."""
    others = tuple(load_katas(builtin.ROOT))
    made = scaffold.kata_files("double_it", others, chapter)
    lines = made["katas/double_it/kata.toml"].splitlines()
    data = tomllib.loads("\n".join(lines))
    assert data.get("chapter", "") == chapter
    mates = [other.order for other in others if other.chapter == chapter]
    assert data["order"] == max(mates, default=0) // 10 * 10 + 10
    for field in data:
        at = next(i for i, line in enumerate(lines) if line.startswith(f"{field} ="))
        assert lines[at - 2].isascii()
        assert not lines[at - 1].isascii()
        assert lines[at - 2].startswith("# ")
        assert lines[at - 1].startswith("# ")


def test_an_unknown_chapter_is_refused(kata, tmp_path):
    """The message has those there are, and nothing is written."""
    result = kata("new", "double_it", "--chapter", "trainin")
    assert result.exit_code == 2
    assert "training" in result.stderr
    assert not (tmp_path / "katas" / "double_it").exists()


@pytest.mark.parametrize(
    "name",
    ["Upper", "with-dash", "with space", "1st", "_private", "ünder", "", "../up", "class", "a.b"],
)
def test_a_name_that_cannot_be_an_identifier_is_refused(name):
    """A file, a folder and a module are called so."""
    with pytest.raises(KataError, match="cannot be a name"):
        scaffold.kata_files(name, ())


@pytest.mark.parametrize("name", ["random", "torch", "pytest", "katas", "picture", "test_it"])
def test_a_name_that_a_module_has_is_refused(name):
    """A solution `random.py` would hide Python's own, `test_it.py` be taken for checks."""
    with pytest.raises(KataError, match="is the name of a module"):
        scaffold.kata_files(name, ())


def test_a_name_that_a_kata_has_is_refused(kata, tmp_path):
    """One line names the folder; nothing is written."""
    before = files(tmp_path)
    for name in ("first", "xor"):
        result = kata("new", name)
        assert result.exit_code == 2
        assert f"There is a kata called {name} already" in result.stderr
    assert files(tmp_path) == before


@pytest.mark.parametrize("there", ["katas/double_it/notes.md", "reference/double_it/old.py"])
def test_nothing_that_exists_is_overwritten(kata, tmp_path, there):
    """A folder of that name is enough to refuse: one kata is not laid into another's files."""
    (tmp_path / there).parent.mkdir(parents=True)
    (tmp_path / there).write_text("mine")
    before = files(tmp_path)
    result = kata("new", "double_it")
    assert result.exit_code == 2
    assert "nothing is overwritten" in result.stderr
    assert files(tmp_path) == before


# --- a pack --------------------------------------------------------------------------------------


def test_a_new_pack_is_whole(kata, tmp_path):
    """Entry point, kata, tests, CI and README, and every Python file can be read."""
    made = kata("new", "double_it", "--pack", "my-katas")
    assert made.exit_code == 0, made.output
    assert "pip install --editable my-katas" in made.output
    pack = tmp_path / "my-katas"
    project = tomllib.loads((pack / "pyproject.toml").read_text())["project"]
    assert project["name"] == "my-katas"
    assert project["entry-points"]["katas"] == {"my_katas": "my_katas"}
    assert project["dependencies"][0].startswith("torch-katas>=")
    (found,) = load_katas(pack / "src" / "my_katas")
    assert found.name == "double_it"
    assert found.reference is not None
    for path in pack.rglob("*.py"):
        ast.parse(path.read_text(encoding="utf-8"))
    for name in ("README.md", "tests/test_katas.py", ".github/workflows/ci.yml", ".gitignore"):
        assert (pack / name).is_file()


@pytest.mark.parametrize("there", ["file", "folder"])
def test_a_pack_needs_a_place_of_its_own(kata, tmp_path, there):
    """A file, or a folder that holds anything, is refused."""
    place = tmp_path / "my_katas"
    if there == "folder":
        place.mkdir()
        (place / "notes").write_text("mine")
    else:
        place.write_text("mine")
    before = files(tmp_path)
    result = kata("new", "double_it", "--pack", "my_katas")
    assert result.exit_code == 2
    assert "is not an empty folder" in result.stderr
    assert files(tmp_path) == before


def test_a_pack_cannot_be_called_like_a_module(kata, tmp_path):
    """Its package would hide the other one."""
    assert kata("new", "double_it", "--pack", "torch").exit_code == 2
    assert not (tmp_path / "torch").exists()


@pytest.mark.skipif(not EXAMPLE.is_dir(), reason="only a clone has the example")
def test_the_example_pack_is_what_kata_new_makes(monkeypatch):
    """All but its README and its kata: who reads the example reads what they will get."""
    monkeypatch.setattr(scaffold, "_runner_version", lambda: "0.1")  # what the example needs
    made = scaffold.pack_files("example_pack", "stable_softmax", ())
    for path, text in made.items():
        if "stable_softmax" not in path and path != "README.md":
            assert (EXAMPLE / path).read_text(encoding="utf-8") == text, path
