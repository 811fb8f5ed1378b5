"""English and Japanese are told alike."""

from __future__ import annotations

import re

import pytest

from tests.repo.pages import KATAS, read

FOLDERS = [".", *(f"katas/{name}" for name in KATAS), "kata_runner/workspace/starter"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_both_readmes_have_the_same_headings(folder):
    """As many, of the same levels, in the same order."""
    assert read(folder, "README.ja.md").levels == read(folder, "README.md").levels


@pytest.mark.parametrize("folder", FOLDERS)
def test_both_readmes_have_the_same_code_blocks(folder):
    """What is typed is the same in both; formulas and screens may hold words."""
    japanese, english = read(folder, "README.ja.md").blocks, read(folder, "README.md").blocks
    assert [b.language for b in japanese] == [b.language for b in english]
    japanese, english = ([b for b in x if b.language != "text"] for x in (japanese, english))
    assert japanese == english


@pytest.mark.parametrize("name", KATAS)
def test_a_task_has_three_folded_hints_in_both_languages(name):
    """From gentle to nearly telling."""
    for file in ("README.md", "README.ja.md"):
        assert read("katas", name, file).text.count("<details>") == 3


def test_japanese_pages_are_in_japanese():
    """No paragraph is left in English."""
    for folder in FOLDERS:
        page = read(folder, "README.ja.md")
        for paragraph in page.prose.split("\n\n"):
            words = re.sub(r"`[^`]*`|\[[^]]*\]\([^)]*\)|<[^>]*>", "", paragraph)
            if len(re.findall(r"[A-Za-z]{2,}", words)) > 8:
                assert re.search(r"[ぁ-ん]", words), paragraph
