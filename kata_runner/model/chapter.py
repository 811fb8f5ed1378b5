"""What a chapter is: katas that belong together, in the order of learning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kata_runner.model.kata import Kata
from kata_runner.model.language import Text


@dataclass(frozen=True)
class Chapter:
    """One chapter: what `chapters.toml` says about it."""

    name: str
    title: Text
    about: Text  # one sentence: what it is about
    can_do: Text  # what a learner can do at its end

    @classmethod
    def unwritten(cls, name: str) -> Chapter:
        """A chapter that no file describes: it is called by its name."""
        return cls(name, Text(name, name), Text("", ""), Text("", ""))


def with_unwritten(chapters: Iterable[Chapter], katas: Iterable[Kata]) -> tuple[Chapter, ...]:
    """The chapters in order, and after them those that only katas name."""
    found = {chapter.name: chapter for chapter in chapters}
    for kata in katas:
        found.setdefault(kata.chapter, Chapter.unwritten(kata.chapter))
    return tuple(found.values())


def in_order(katas: Iterable[Kata], chapters: Sequence[Chapter]) -> tuple[Kata, ...]:
    """The katas by (chapter, order, name); an unknown chapter comes last."""
    places = {chapter.name: i for i, chapter in enumerate(chapters)}

    def place(kata: Kata) -> tuple[int, int, str]:
        return places.get(kata.chapter, len(places)), kata.order, kata.name

    return tuple(sorted(katas, key=place))
