"""One line of what is said, and how each of the places that say it gives it its style."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """One line on the screen, with the style that a terminal may give it."""

    text: str
    style: str = ""  # one of STYLES


# What each style is to click (`click.style(…)`) and to pytest's terminal (`markup`).
STYLES: dict[str, tuple[dict[str, bool | str], dict[str, bool]]] = {
    "": ({}, {}),
    "bold": ({"bold": True}, {"bold": True}),
    "red": ({"fg": "red"}, {"red": True}),
    "green": ({"fg": "green"}, {"green": True}),
    "faint": ({"dim": True}, {"light": True}),
}


def for_click(line: Line) -> dict[str, bool | str]:
    """The style of a line as click takes it."""
    return STYLES[line.style][0]


def for_pytest(line: Line) -> dict[str, bool]:
    """The style of a line as pytest's terminal takes it."""
    return STYLES[line.style][1]
