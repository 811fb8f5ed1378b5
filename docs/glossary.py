"""Write the pages of the glossary again: `make generated`, or with `--check` only compare."""

from __future__ import annotations

import sys
from pathlib import Path

from kata_runner.library.glossary import Term, glossary
from kata_runner.model.language import LANGUAGES, Language, Text

DOCS = Path(__file__).resolve().parent
PAGES: dict[Language, str] = {"en": "glossary.md", "ja": "glossary.ja.md"}
TASKS: dict[Language, str] = {"en": "README.md", "ja": "README.ja.md"}

_TOP = Text(
    en="""# Glossary

The words of the katas, in the order in which the katas introduce them. In the terminal, `kata glossary WORD` shows one. [日本語](glossary.ja.md)

<!-- written by `make generated` from katas/glossary.toml -->

| Word | Japanese | What it means | Kata |
| --- | --- | --- | --- |
""",
    ja="""# 用語集

kata に出てくる用語を、学ぶ順に並べています。ターミナルでは `kata glossary 用語` で説明を表示できます。[English](glossary.md)

<!-- written by `make generated` from katas/glossary.toml -->

| 用語 | 英語 | 意味 | kata |
| --- | --- | --- | --- |
""",
)


def page(language: Language) -> str:
    """The table of all terms in Markdown."""
    return _TOP.said(language) + "".join(_row(term, language) for term in glossary())


def _row(term: Term, language: Language) -> str:
    here = term.name.said(language)
    other = term.name.said("en" if language == "ja" else "ja")
    if language == "ja" and term.reading:
        here = f"{here}<br>{term.reading}"
    link = f"[{term.kata}](../katas/{term.kata}/{TASKS[language]})" if term.kata else ""
    return f"| {here} | {other} | {term.about.said(language)} | {link} |\n"


def main(arguments: list[str]) -> int:
    """Write what is stale; with `--check`, name it and fail."""
    code = 0
    for language in LANGUAGES:
        path, text = DOCS / PAGES[language], page(language)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            if "--check" in arguments:
                print(f"docs/{path.name} is stale. `make generated` writes it.")
                code = 1
            else:
                path.write_text(text, encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
