"""The code in a task does what the task shows."""

from __future__ import annotations

import doctest
import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from kata_runner.library.registry import registry
from tests.repo.pages import KATAS, ROOT, Page, read

_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def typed(page: Page) -> str:
    """What a reader types and sees, on the lines where the page has it; all other lines empty."""
    lines = page.text.split("\n")
    keep: set[int] = set()
    for block in _PYTHON.finditer(page.text):
        first = page.text.count("\n", 0, block.start()) + 1
        keep |= set(range(first, first + block[1].count("\n")))
    return "\n".join(line if number in keep else "" for number, line in enumerate(lines))


@pytest.fixture
def solved(name: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The learner's file is solved, and can be imported as in the kata's folder."""
    reference = registry().find(name).reference
    assert reference is not None
    monkeypatch.syspath_prepend(str(reference.parent))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    importlib.invalidate_caches()
    torch.set_num_threads(1)  # tiny tensors want one
    with torch.random.fork_rng(devices=[]):
        yield
    sys.modules.pop(name, None)


@pytest.mark.usefixtures("solved")
@pytest.mark.parametrize("name", KATAS)
def test_the_code_of_a_task_prints_what_the_task_shows(name, capsys):
    """From top to bottom in one session, compared to the letter. (Both languages have the same.)"""
    page = read("katas", name, "README.md")
    file = Path("katas", name, "README.md")
    session = doctest.DocTestParser().get_doctest(typed(page), {}, name, str(file), 0)
    found = doctest.DocTestRunner(verbose=False).run(session)
    assert found.attempted > 0
    assert found.failed == 0, capsys.readouterr().out


@pytest.mark.parametrize("name", KATAS)
def test_python_in_a_task_is_shown_with_its_prompt(name):
    """So that what is typed and what is printed can be told apart, and is run by the test above."""
    for block in read("katas", name, "README.md").blocks:
        if block.language == "python":
            assert block.text.startswith(">>> "), block.text


@pytest.mark.parametrize("name", KATAS)
def test_every_picture_of_a_task_is_there_in_the_readers_language(name):
    """The Japanese page shows the picture with Japanese words; none is larger than 80 KB."""
    for file, ending in (("README.md", ".png"), ("README.ja.md", ".ja.png")):
        for link in re.findall(r"!\[[^]]+\]\(([^)]+)\)", read("katas", name, file).text):
            path = ROOT / "katas" / name / link
            assert link.endswith(ending)
            assert path.stat().st_size < 80_000


@pytest.mark.parametrize("name", KATAS)
@pytest.mark.parametrize("file", ["README.md", "README.ja.md"])
def test_a_task_links_to_the_sources_of_the_kata(name, file):
    """The same titles and addresses as in kata.toml, in the same order."""
    page = read("katas", name, file)
    links = re.findall(r"^- \[(.+)\]\((https:[^)]+)\)(?:（英語）)?$", page.text, re.MULTILINE)
    assert links == [(source.title, source.url) for source in registry().find(name).sources]


@pytest.mark.parametrize("name", KATAS)
@pytest.mark.parametrize("file", ["README.md", "README.ja.md"])
def test_what_can_be_copied_from_a_task_has_no_typographic_minus(name, file):
    """U+2212 is a syntax error in Python."""
    page = read("katas", name, file)
    copied = [*(block.text for block in page.blocks), *page.snippets]
    assert not [text for text in copied if "\u2212" in text]
