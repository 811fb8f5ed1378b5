"""Chapters are data: a file in their order, which a pack can have as well."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from kata_runner.library import builtin
from kata_runner.library.chapters import load_chapters
from kata_runner.library.registry import collect
from kata_runner.model.chapter import Chapter, in_order
from kata_runner.model.kata import KataError
from kata_runner.workspace.folder import Workspace
from tests.unit.test_registry import a_kata, a_pack

CHAPTER = """
[{name}]
title = {{ en = "{name}", ja = "章" }}
about = {{ en = "About.", ja = "説明。" }}
can_do = {{ en = "You can.", ja = "できます。" }}
"""


def in_chapter(name: str, chapter: str, order: int = 10, folder: Path = Path("somewhere")):
    """A kata of a chapter."""
    return replace(a_kata(name, order, folder), chapter=chapter)


def test_the_chapters_are_described_in_both_languages() -> None:
    """The twelve of the curriculum in their order, each sentence in both languages."""
    chapters = load_chapters(builtin.ROOT / "katas")
    assert [chapter.name for chapter in chapters][:3] == ["first_steps", "neuron", "tensors"]
    assert len(chapters) == 12
    for chapter in chapters:
        for text in (chapter.title, chapter.about, chapter.can_do):
            assert re.search(r"[ぁ-ヿ一-龯]", text.ja), text
            assert text.en.isascii(), text


def test_katas_are_sorted_by_chapter_then_order_then_name() -> None:
    """An order says nothing across chapters; an unknown chapter comes last."""
    chapters = [Chapter.unwritten("first"), Chapter.unwritten("second")]
    katas = [
        in_chapter("z", "unknown", 1),
        in_chapter("d", "second", 10),
        in_chapter("c", "first", 20),
        in_chapter("b", "first", 20),
        in_chapter("a", "first", 30),
    ]
    assert [kata.name for kata in in_order(katas, chapters)] == ["b", "c", "a", "d", "z"]


def test_a_kata_without_a_chapter_is_in_the_chapter_of_its_pack() -> None:
    """It is called as the pack, and comes after the described ones."""
    found = collect([("my-pack", a_pack(lambda: [a_kata("a")])), (builtin.PACK, builtin)])
    assert found.find("a").chapter == "my-pack"
    assert found.chapters[-1] == Chapter.unwritten("my-pack")
    assert found.katas[-1].name == "a"


def test_a_pack_can_describe_chapters(tmp_path: Path) -> None:
    """Its `chapters.toml` is beside its katas; a chapter that is there already stays as it is."""
    folder = tmp_path / "katas"
    folder.mkdir()
    text = CHAPTER.format(name="graphs") + CHAPTER.format(name="training")
    (folder / "chapters.toml").write_text(text, encoding="utf-8")
    pack = a_pack(lambda: [in_chapter("a", "graphs", folder=folder)])
    found = collect([(builtin.PACK, builtin), ("my-pack", pack)])
    chapters = {chapter.name: chapter for chapter in found.chapters}
    assert chapters["graphs"].about.ja == "説明。"
    assert chapters["training"].title.en == "Training"
    (problem,) = found.problems
    assert "'training'" in problem.en
    assert "'my-pack'" in problem.ja


def test_a_kata_that_is_only_in_a_workspace_has_a_chapter_of_its_own(tmp_path: Path) -> None:
    """So that it is listed under a heading."""
    folder = tmp_path / "katas" / "mine"
    folder.mkdir(parents=True)
    data = (builtin.ROOT / "katas" / "xor" / "kata.toml").read_text(encoding="utf-8")
    data = re.sub("(?m)^chapter.*\n", "", data)
    (folder / "kata.toml").write_text(data, encoding="utf-8")
    found = Workspace(tmp_path).lay_in(collect([(builtin.PACK, builtin)]))
    assert found.katas[-1].name == "mine"
    assert found.chapters[-1].name == found.katas[-1].chapter == "workspace"


@pytest.mark.parametrize(
    "old, new, words",
    [
        ('ja = "章"', 'jp = "章"', "`a.title` has to be a table with en and ja"),
        ("can_do", "can", "needs exactly these fields: title, about, can_do"),
        ("[a]", "[a", "cannot be read"),
        ("[a]\n", "a = 1\n[b]\n", "`a` needs exactly these fields"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, old: str, new: str, words: str) -> None:
    """With what is wrong in it."""
    path = tmp_path / "chapters.toml"
    path.write_text(CHAPTER.format(name="a").replace(old, new), encoding="utf-8")
    with pytest.raises(KataError, match=words) as error:
        load_chapters(tmp_path)
    assert str(path) in error.value.text.ja
