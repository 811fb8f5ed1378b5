"""English and Japanese are told alike."""

from __future__ import annotations

import ast
import re

import pytest

from tests.repo.pages import KATAS, ROOT, read

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


@pytest.mark.parametrize("name", KATAS)
def test_checks_say_nothing_in_english_alone(name):
    """What a failure may show is code, or words in both languages: a `Text`, or `en` and `ja`."""
    tree = ast.parse((ROOT / "katas" / name / f"test_{name}.py").read_text(encoding="utf-8"))
    fine = {id(node) for part in ast.walk(tree) if _is_said_well(part) for node in ast.walk(part)}
    said = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in fine
    ]
    assert [words for words in said if re.fullmatch(r"[A-Za-z]+( [a-z]+)+", words)] == []


def _is_said_well(node: ast.AST) -> bool:
    """Is it in both languages, for contributors, or looked for in a message of PyTorch?"""
    match node:
        case ast.keyword(arg="en" | "ja") | ast.Call(func=ast.Name(id="Text" | "states")):
            return True
        case ast.Expr(value=ast.Constant()) | ast.Compare(ops=[ast.In()]):
            return True
    return False
