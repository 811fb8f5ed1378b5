"""A screen that is shown page by page where it is longer than the terminal, with keys at its foot."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from itertools import cycle

import click

from kata_runner.commands._reader import Reader
from kata_runner.model.language import Text
from kata_runner.screen.columns import width, wrap
from kata_runner.screen.terminal import clear
from kata_runner.telling.line import Line, for_click


class Paged:
    """What is shown, and on which page of it the reader is."""

    def __init__(self, reader: Reader, keys: Sequence[tuple[str, Text]]) -> None:
        self._reader, self._keys = reader, keys
        self._pages = cycle([""])

    @contextmanager
    def screen(self, bottom: Sequence[Line] = ()) -> Iterator[None]:
        """What is said inside becomes the screen: page by page where it is longer.

        The lines of `bottom` are on each page, above the keys.
        """
        written = _Screen()
        with redirect_stdout(written), redirect_stderr(written):
            yield
        size = shutil.get_terminal_size()
        last = [
            click.style(text, **for_click(line))  # type: ignore[arg-type]  # typed too narrowly
            for line in bottom
            for text in wrapped(line).splitlines()
        ]
        footer = [*last, *self._footer()]
        lines, rows = written.getvalue().splitlines(), size.lines - len(footer) - 2
        pages = _pages(lines, size.columns, rows)
        if len(pages) > 1:  # each says so in a row of its own
            pages = _pages(lines, size.columns, rows - 1)
        self._pages = cycle(
            "\n".join([*page, "", *self._more(number, len(pages)), *footer])
            for number, page in enumerate(pages, 1)
        )
        self.turn()

    def turn(self) -> None:
        """The next page; after the last comes the first."""
        clear()
        click.echo(next(self._pages), color=self._reader.has_color)

    def _more(self, page: int, pages: int) -> list[str]:
        if pages == 1:
            return []
        text = Text(en="space: more ({page}/{pages})", ja="スペース：続き（{page}/{pages}）")
        words = self._reader.in_words(text.format(page=page, pages=pages))
        return [click.style(words, bold=True)]

    def _footer(self) -> list[str]:
        items = [f"{key}:{self._reader.in_words(about)}" for key, about in self._keys]
        return [click.style(line, dim=True) for line in _lines_of(items)]


def wrapped(line: Line) -> str:
    """A line as lines that the terminal is wide enough for."""
    columns = shutil.get_terminal_size().columns
    return "\n".join(wrap(line.text, columns)) or line.text


class _Screen(io.StringIO):
    """Takes in what is written, in the colours that a terminal gets."""

    def isatty(self) -> bool:
        """It will be shown on one."""
        return True


def _pages(lines: Sequence[str], columns: int, rows: int) -> list[list[str]]:
    """The lines in pages of at most that many rows; a line that is too long takes several."""
    pages: list[list[str]] = [[]]
    room = rows
    for line in lines:
        taken = max(1, -(-width(click.unstyle(line)) // columns))
        if taken > room and pages[-1]:
            pages.append([])
            room = rows
        pages[-1].append(line)
        room -= taken
    return pages


def _lines_of(items: Sequence[str]) -> list[str]:
    """Items beside each other, in as many lines as it takes; none is cut."""
    columns, lines = shutil.get_terminal_size().columns, [""]
    for item in items:
        line = f"{lines[-1]}  {item}" if lines[-1] else item
        if lines[-1] and width(line) > columns:
            lines.append(item)
        else:
            lines[-1] = line
    return lines
