"""Text on a terminal, where a Japanese character takes two columns and may end a line."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import combining, east_asian_width

# Japanese typesetting: these never begin a line, those never end one.
_NOT_FIRST = frozenset(
    "、。，．・：；？！）」』】〕］｝〉》),.:;?!]}…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
)
_NOT_LAST = frozenset("（「『【〔［｛〈《([{")


def width(text: str) -> int:
    """How many columns the text takes."""
    return sum(map(_columns, text))


def pad(text: str, columns: int) -> str:
    """The text with spaces behind it, to that many columns."""
    return text + " " * (columns - width(text))


def wrap(text: str, columns: int) -> list[str]:
    """The text in lines of at most that many columns, also where it has no spaces."""
    lines = []
    for line in text.splitlines():
        cuts = [0, *breaks(line, columns), len(line)]
        lines += [line[a:b].rstrip() for a, b in pairwise(cuts)]
    return lines


def breaks(line: str, columns: int) -> list[int]:
    """Where one line has to be broken to fit into that many columns."""
    cuts: list[int] = []
    start = used = allowed = 0  # of the line so far; the last place where it may be broken
    for i, character in enumerate(line):
        if i and _may_break(line[i - 1], character):
            allowed = i
        used += _columns(character)
        if character == " ":
            continue  # spaces may stand over; they are not seen
        for cut in (allowed, i):  # where it may be, else, for a word longer than a line, here
            if used > columns and cut > start:
                cuts.append(cut)
                start, used = cut, width(line[cut : i + 1])
    return cuts


def _columns(character: str) -> int:
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _may_break(before: str, after: str) -> bool:
    if after == " " or after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return before == " " or _columns(before) == 2 or _columns(after) == 2
