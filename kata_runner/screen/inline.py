"""A picture inside the terminal: as it is where the terminal can, else in rough half blocks."""

from __future__ import annotations

import base64
import io
import shutil
import sys
from collections.abc import Mapping
from enum import Enum

_ESC = "\x1b"
_CHUNK = 4096  # bytes that kitty's protocol takes at once
_WIDEST = 120  # columns of a picture made of blocks


class Ability(Enum):
    """How a terminal shows pictures."""

    KITTY = "kitty"
    ITERM = "iterm"
    BLOCKS = "blocks"
    NONE = "none"


def ability(environ: Mapping[str, str], *, is_terminal: bool) -> Ability:
    """What the terminal tells of itself; one that tells nothing but has colours gets blocks."""
    if not is_terminal or environ.get("TERM") == "dumb":
        return Ability.NONE
    if not environ.get("TMUX"):  # which passes neither protocol on
        program = environ.get("TERM_PROGRAM", "")
        if environ.get("KITTY_WINDOW_ID") or program == "ghostty":
            return Ability.KITTY
        if program in ("iTerm.app", "WezTerm", "vscode"):
            return Ability.ITERM
    # Blocks are made of colour and of nothing else.
    return Ability.NONE if environ.get("NO_COLOR") else Ability.BLOCKS


def show(png: bytes, how: Ability) -> None:
    """Write a picture to the terminal."""
    if how is Ability.KITTY:
        _write(_kitty(png))
    elif how is Ability.ITERM:
        code = base64.b64encode(png).decode()
        _write(f"{_ESC}]1337;File=inline=1;width=100%:{code}\a\n")
    elif how is Ability.BLOCKS:
        _blocks(png, min(shutil.get_terminal_size().columns, _WIDEST))


def _kitty(png: bytes) -> str:
    code = base64.b64encode(png).decode()
    chunks = [code[i : i + _CHUNK] for i in range(0, len(code), _CHUNK)]
    parts = []
    for i, chunk in enumerate(chunks):
        first = "a=T,f=100," if i == 0 else ""
        parts.append(f"{_ESC}_G{first}m={int(i < len(chunks) - 1)};{chunk}{_ESC}\\")
    return "".join(parts) + "\n"


def _blocks(png: bytes, columns: int) -> None:
    """Two pixels a character: the upper half block in one colour on the other one."""
    from PIL import Image
    from rich.color import Color
    from rich.console import Console
    from rich.segment import Segment, Segments
    from rich.style import Style

    image = Image.open(io.BytesIO(png)).convert("RGB")
    rows = max(1, round(columns * image.height / image.width / 2))
    pixels = image.resize((columns, 2 * rows), Image.Resampling.LANCZOS).load()
    assert pixels is not None  # noqa: S101  # a resized image is loaded
    segments = []
    for row in range(rows):
        for column in range(columns):
            upper, lower = (
                Color.from_rgb(*pixels[column, y])  # type: ignore[misc]  # three of "RGB"
                for y in (2 * row, 2 * row + 1)
            )
            segments.append(Segment("▀", Style(color=upper, bgcolor=lower)))
        segments.append(Segment.line())
    Console().print(Segments(segments), end="")


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
