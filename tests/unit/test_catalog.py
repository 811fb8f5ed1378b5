"""A kata folder becomes a `Kata` by reading data; what is broken is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from kata_runner.library.folder import load_kata, load_katas
from kata_runner.model.kata import Kata, KataError, Source
from kata_runner.model.language import Text

DATA = """\
title = { en = "Tiny", ja = "小さな kata" }
level = 1
order = 7
topics = ["tensor"]
requires = []
defines = ["answer"]
sources = [{ title = "A page", url = "https://example.org" }]
"""


def write(root: Path, name: str, data: str | bytes = DATA) -> Path:
    """A kata folder with this `kata.toml`, and a stub that must not be executed."""
    folder = root / "katas" / name
    folder.mkdir(parents=True)
    raw = data if isinstance(data, bytes) else data.encode()
    (folder / "kata.toml").write_bytes(raw)
    (folder / f"{name}.py").write_text("raise SystemExit('executed')\n")
    return folder


def test_a_folder_becomes_a_kata(tmp_path: Path) -> None:
    """Every field of `kata.toml` is there, and every file is where its name says."""
    folder = write(tmp_path, "tiny")
    catalogue = tmp_path / "reference" / "tiny"
    for kind, name in (("wrong", "b"), ("wrong", "a"), ("right", "c")):
        (catalogue / kind).mkdir(parents=True, exist_ok=True)
        (catalogue / kind / f"{name}.py").touch()
    (kata,) = load_katas(tmp_path)
    assert kata == Kata(
        name="tiny",
        title=Text("Tiny", "小さな kata"),
        level=1,
        order=7,
        topics=(Text("tensor", "tensor"),),
        requires=(),
        defines=("answer",),
        sources=(Source("A page", "https://example.org"),),
        folder=folder,
        reference_folder=catalogue,
    )
    assert kata.stub == folder / "tiny.py"
    assert kata.checks == folder / "test_tiny.py"
    assert kata.reference == catalogue / "tiny.py"
    assert [path.name for path in kata.wrong] == ["a.py", "b.py"]
    assert [path.name for path in kata.right] == ["c.py"]
    assert kata.task("ja") == folder / "README.ja.md"


def test_a_kata_may_lack_its_reference(tmp_path: Path) -> None:
    """Then it has no catalogue either."""
    kata = load_kata(write(tmp_path, "tiny"), tmp_path / "reference" / "tiny")
    assert (kata.reference, kata.wrong, kata.right) == (None, (), ())


@pytest.mark.parametrize(
    "old, new, words",
    [
        ("level = 1\n", "", "these fields are missing: level"),
        ("level = 1\norder = 7\n", "", "these fields are missing: level, order"),
        ("level = 1\n", "level = 1\nlevle = 1\n", "these fields are not known: levle"),
        ("level = 1", "level = 6", "`level` has to be a number from 1 to 5, and is 6"),
        ("level = 1", "level = true", "`level` has to be"),
        ("order = 7", 'order = "7"', "`order` has to be a whole number, and is '7'"),
        ('["tensor"]', '"tensor"', "`topics` has to be a list of strings"),
        ("requires = []", "requires = [1]", "`requires` has to be a list of names"),
        ('["answer"]', "[]", "`defines` has to be a list of Python names, at least one"),
        ('["answer"]', '["not a name"]', "`defines` has to be"),
        (', ja = "小さな kata"', "", "`title` has to be a table with en and ja"),
        ('ja = "小さな kata"', 'ja = ""', "`title` has to be"),
        (', url = "https://example.org"', "", "`sources` has to be a list of tables"),
        ("level = 1", "level = ", "cannot be read"),
        ("level = 1\n", "level = 1\nlevel = 1\n", "cannot be read"),
    ],
)
def test_what_is_wrong_with_the_data_is_said(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    """The message names the file and the field, in both languages."""
    assert old in DATA
    folder = write(tmp_path, "tiny", DATA.replace(old, new))
    with pytest.raises(KataError) as caught:
        load_kata(folder)
    text = caught.value.text
    assert words in text.en
    for said in (text.en, text.ja):
        assert str(folder / "kata.toml") in said


@pytest.mark.parametrize("data", [DATA.encode("shift_jis"), b"", b"\x00"])
def test_a_file_that_is_no_toml_is_named(tmp_path: Path, data: bytes) -> None:
    """Another encoding, nothing at all, or rubbish."""
    with pytest.raises(KataError, match=r"kata\.toml"):
        load_kata(write(tmp_path, "tiny", data))


def test_a_broken_kata_costs_no_other(tmp_path: Path) -> None:
    """Its error is raised in its turn, and the iterator goes on behind it."""
    for name, data in (("a", DATA), ("b", "rubbish"), ("c", DATA)):
        write(tmp_path, name, data)
    (tmp_path / "katas" / "no_kata").mkdir()
    katas, found = load_katas(tmp_path), []
    found.append(next(katas).name)
    with pytest.raises(KataError, match="b"):
        next(katas)
    found += [kata.name for kata in katas]
    assert found == ["a", "c"]


def test_where_there_are_no_katas_there_are_none(tmp_path: Path) -> None:
    """A folder without `katas/` is no error."""
    assert list(load_katas(tmp_path)) == []
