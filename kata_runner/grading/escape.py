"""What comes from a submission is hostile: names, output, error texts. Each door has its escape."""

from __future__ import annotations

import hashlib
import html as _html
import re
from collections.abc import Iterable

# Controls of terminals, and characters that turn the direction of what follows.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
# What XML 1.0 cannot hold, however it is written.
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_HARMLESS = re.compile(r"[+-]?\d*\.?\d*")  # a number, and what a grade book writes for none
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~$&])")


def terminal(text: str) -> str:
    """For one line of a terminal: controls are shown, never obeyed."""
    shown = _CONTROL.sub(_shown, text)
    return shown.encode("utf-8", "backslashreplace").decode()


def _shown(found: re.Match[str]) -> str:
    return " " if found[0] in "\t\n\r" else repr(found[0]).strip("'")


def lines(text: str) -> list[str]:
    """Several lines of plain text without controls."""
    return [terminal(line) for line in text.split("\n")]


def html(text: str) -> str:
    """For the text of an element or of an attribute in quotes."""
    return _html.escape("\n".join(lines(text)), quote=True)


def xml(text: str) -> str:
    """Without what XML cannot hold; its own escapes are made by who writes it."""
    return _NOT_XML.sub("?", text)


def cell(value: object) -> str:
    """For a cell of a table that a spreadsheet opens: text is never taken for a formula."""
    if isinstance(value, int | float):
        return f"{value:g}"
    text = "\n".join(lines(str(value)))
    is_formula = text.lstrip(" ").startswith(_FORMULA) and not _HARMLESS.fullmatch(text)
    return f"'{text}" if is_formula else text


def markdown(text: str) -> str:
    """For a line of Markdown: nothing in it is markup, and no HTML."""
    return _MARKDOWN.sub(r"\\\1", terminal(text))


def fenced(texts: Iterable[str]) -> list[str]:
    """Lines as a block of code that they cannot end."""
    inside = [terminal(text) for text in texts]
    longest = max((len(run) for text in inside for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"{fence}text", *inside, fence]


def file_name(name: str) -> str:
    """A name for a file: readable, harmless on every system, and another one for every name."""
    plain = re.sub(r"[^\w-]+", "-", name, flags=re.UNICODE).strip("-")[:60]
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return plain if plain == name and not _is_reserved(plain) else f"{plain or 'student'}-{digest}"


def _is_reserved(name: str) -> bool:
    return (
        re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d|index)", name.lower()) is not None or not name
    )
