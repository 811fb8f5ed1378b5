"""What comes from a submission is hostile: names, output, error texts. Each door has its escape."""

from __future__ import annotations

import hashlib
import html as _html
import os
import re
import unicodedata
from collections.abc import Iterable

# Controls of terminals, characters that turn the direction of what follows, other ends of lines,
# and what nobody sees. The two joiners stay: Persian and many an emoji are written with them.
_CONTROL = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f"
    r"\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e00ff]"
)
# What XML 1.0 cannot hold, however it is written.
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_HARMLESS = re.compile(r"[+-]?\d*\.?\d*")  # a number, and what a grade book writes for none
# Where a spreadsheet takes a semicolon for the end of a cell, what follows may be one as well.
_CELL = re.compile(r"([;\n] *)(?=[=+\-@＝＋－＠])")
_BACKSLASH = re.compile(r'\\(?="|\Z)')
_MARKDOWN = re.compile(r"([!-/:-@\[-`{-~])")  # all that it may take for markup, or for a link


def terminal(text: str) -> str:
    """For one line of a terminal: controls are shown, never obeyed."""
    shown = _CONTROL.sub(_shown, text)
    return shown.encode("utf-8", "backslashreplace").decode()


def _shown(found: re.Match[str]) -> str:
    if found[0] in "\t\n\r":
        return " "
    number = ord(found[0])
    width, letter = (2, "x") if number < 0x100 else (4, "u") if number < 0x10000 else (8, "U")
    return f"\\{letter}{number:0{width}x}"


def lines(text: str) -> list[str]:
    """Several lines of plain text without controls."""
    return [terminal(line) for line in text.split("\n")]


def html(text: str) -> str:
    """For the text of an element or of an attribute in quotes."""
    return _html.escape("\n".join(lines(text)), quote=True)


def xml(text: str) -> str:
    """Without controls and what XML cannot hold; its own escapes are made by who writes it."""
    return _NOT_XML.sub("?", "\n".join(lines(text)))


def cell(value: object) -> str:
    """For a cell of a table that a spreadsheet opens: text is never taken for a formula."""
    if isinstance(value, int | float):
        return f"{value:.10g}"
    # Moodle takes a quote after a backslash for text, and the rest of the table with it.
    text = _BACKSLASH.sub(r"\\ ", "\n".join(lines(str(value))))
    is_formula = text.lstrip(" ").startswith(_FORMULA) and not _HARMLESS.fullmatch(text)
    text = _CELL.sub(r"\1'", text)
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
    plain = re.sub(r"[^\w-]+", "-", name, flags=re.UNICODE).strip("-")[:56]
    # Long enough that nobody finds another name with the same one.
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    # Some systems take Jane and jane for one, and letters in two widths.
    if not _can_be_a_file(plain):
        plain = ""
    is_only = plain == name == unicodedata.normalize("NFKC", name).casefold()
    return plain if is_only and not _is_reserved(plain) else f"{plain or 'student'}-{digest}"


def _can_be_a_file(name: str) -> bool:
    """In a locale without Unicode, not every letter can be in the name of a file."""
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        return False
    return True


def _is_reserved(name: str) -> bool:
    return (
        re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d|index)", name.lower()) is not None or not name
    )
