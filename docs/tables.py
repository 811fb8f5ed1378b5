"""Write the tables of katas in the READMEs again: `make generated`, or with `--check` only compare.

They are between two markers, one chapter after the other.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from kata_runner.commands.list import LEVELS
from kata_runner.library.chapters import load_chapters
from kata_runner.library.folder import load_katas
from kata_runner.model.chapter import in_order, with_unwritten
from kata_runner.model.language import LANGUAGES, Language, Text

ROOT = Path(__file__).resolve().parents[1]
READMES: dict[Language, str] = {"en": "README.md", "ja": "README.ja.md"}
BEGIN, END = "<!-- katas: written by `make generated` -->", "<!-- /katas -->"

_HEAD = Text(
    en="| Kata | Level | What it is about |\n| --- | --- | --- |",
    ja="| kata | レベル | 内容 |\n| --- | --- | --- |",
)


def tables(language: Language) -> str:
    """The katas of this tree by chapter, in Markdown."""
    katas = list(load_katas(ROOT))
    chapters = with_unwritten(load_chapters(ROOT / "katas"), katas)
    by_name = {chapter.name: chapter for chapter in chapters}
    lines = [LEVELS.said(language)]
    for name, mine in groupby(in_order(katas, chapters), key=lambda kata: kata.chapter):
        chapter = by_name[name]
        title, about = chapter.title.said(language), chapter.about.said(language)
        lines += ["", f"### {title}", "", about, "", _HEAD.said(language)]
        for kata in mine:
            link = f"[{kata.name}](katas/{kata.name}/{READMES[language]})"
            lines.append(f"| {link} | {kata.level} | {kata.title.said(language)} |")
    return "\n".join(lines)


def written() -> Iterator[tuple[Path, str]]:
    """Each README, as it has to be."""
    between = re.compile(f"(?<={re.escape(BEGIN)}\n).*(?={re.escape(END)})", re.DOTALL)
    for language in LANGUAGES:
        path = ROOT / READMES[language]
        new = f"\n{tables(language)}\n\n"
        yield path, between.sub(lambda _, new=new: new, path.read_text(encoding="utf-8"))


def main(arguments: list[str]) -> int:
    """Write what is stale; with `--check`, name it and fail."""
    code = 0
    for path, text in written():
        if path.read_text(encoding="utf-8") != text:
            if "--check" in arguments:
                print(f"{path.name}: the table of katas is stale. `make generated` writes it.")
                code = 1
            else:
                path.write_text(text, encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
