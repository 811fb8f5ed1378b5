"""The words of the katas, in both languages: data in `katas/glossary.toml`."""

from __future__ import annotations

import difflib
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kata_runner.library import builtin
from kata_runner.model.language import Text

FILE = builtin.ROOT / "katas" / "glossary.toml"


@dataclass(frozen=True)
class Term:
    """A word, what it means, and the kata that introduces it ("" where none does)."""

    name: Text
    about: Text
    kata: str = ""
    reading: str = ""  # of the Japanese word, in kana

    def spellings(self) -> Iterator[str]:
        """Everything by which a person may ask for it."""
        for name in (self.name.en, self.name.ja, self.reading):
            word, _, inside = name.partition("（")
            yield from filter(None, (name, word, inside.partition("）")[0]))


def glossary(path: Path = FILE) -> tuple[Term, ...]:
    """Every term, in the order in which the katas introduce them."""
    terms = tomllib.loads(path.read_text(encoding="utf-8"))["term"]
    return tuple(
        Term(
            Text(term["en"], term["ja"]),
            Text(**term["about"]),
            term.get("kata", ""),
            term.get("reading", ""),
        )
        for term in terms
    )


def find(word: str, terms: Sequence[Term]) -> Term | None:
    """The term that is spelled like this in either language; case and width do not matter."""
    return next((term for term in terms if _plain(word) in map(_plain, term.spellings())), None)


def near(word: str, terms: Sequence[Term]) -> list[Term]:
    """The terms that somebody may have meant, the nearest first."""
    by_spelling = {_plain(one): term for term in terms for one in term.spellings()}
    asked = _plain(word)
    within = [one for one in by_spelling if asked and asked in one]
    found = [*within, *difflib.get_close_matches(asked, by_spelling, n=3)]
    return list({by_spelling[one].name.en: by_spelling[one] for one in found}.values())[:3]


def _plain(word: str) -> str:
    word = unicodedata.normalize("NFKC", word).casefold().strip()
    return word.replace("-", " ").replace("_", " ")
