"""The Markdown files of the repository, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KATAS = sorted(path.parent.name for path in ROOT.glob("katas/*/kata.toml"))

_FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A piece of code in a page."""

    language: str
    text: str


@dataclass(frozen=True)
class Page:
    """A page, or a section of one."""

    path: Path
    text: str

    @property
    def blocks(self) -> list[Block]:
        """Its code blocks, in order."""
        return [Block(found["language"], found["text"]) for found in _FENCE.finditer(self.text)]

    @property
    def prose(self) -> str:
        """Its text without the code blocks."""
        return _FENCE.sub("", self.text)

    @property
    def levels(self) -> list[int]:
        """The levels of its headings, in order."""
        return [len(marks) for marks in re.findall(r"^(#+) ", self.prose, re.MULTILINE)]

    @property
    def snippets(self) -> list[str]:
        """What stands between backticks in its prose."""
        return re.findall(r"(?<!`)`([^`\n]+)`(?!`)", self.prose)

    @property
    def links(self) -> list[str]:
        """Where its links lead."""
        return re.findall(r"\]\(([^)\s]+)\)", self.prose)

    @property
    def command_lines(self) -> Iterator[list[str]]:
        """The words of each command line in it, in blocks and in sentences."""
        for block in self.blocks:
            if block.language == "sh":
                yield from (line.removeprefix("!").split() for line in block.text.splitlines())
        yield from (snippet.split() for snippet in self.snippets)

    def section(self, heading: str) -> Page:
        """What stands below a heading, down to the next one of its level or above."""
        level = len(heading) - len(heading.lstrip("#"))
        _, found, rest = f"\n{self.text}".partition(f"\n{heading}\n")
        assert found, f"{self.path.name} has no heading {heading!r}"
        return Page(self.path, re.split(rf"^#{{1,{level}}} ", rest, flags=re.MULTILINE)[0])

    def column(self, number: int) -> list[str]:
        """The cells of one column of its tables, from the second row on."""
        rows = [line for line in self.text.splitlines() if line.startswith("|")]
        return [row.split("|")[number + 1].strip() for row in rows[2:]]


def read(*parts: str) -> Page:
    """A page by its path from the root."""
    path = ROOT.joinpath(*parts)
    return Page(path, path.read_text(encoding="utf-8"))
