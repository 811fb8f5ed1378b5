"""What pytest prints of a failing check, and how it fits into the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kata_runner.screen.columns import wrap
from kata_runner.telling.line import Line, for_pytest

if TYPE_CHECKING:
    from _pytest._io import TerminalWriter


@dataclass(frozen=True)
class Crash:
    """What pytest prints of a failure in its short summary, and writes into a JUnit report."""

    message: str

    def __str__(self) -> str:
        """Its line under `--tb=line`."""
        return self.message


class Representation:
    """What pytest prints of a failing check; plain text for everything that is no terminal."""

    def __init__(self, message: str, lines: list[Line], full_trace: str = "") -> None:
        self._lines, self._full_trace = lines, full_trace
        self.reprcrash = Crash(message)

    def __str__(self) -> str:
        return "\n".join(
            [line.text for line in self._lines] + [self._full_trace] * bool(self._full_trace)
        )

    def toterminal(self, terminal: TerminalWriter) -> None:
        """Print it with the styles of its lines; pytest calls this."""
        for line in self._lines:
            terminal.line(fitting(line.text, terminal), **for_pytest(line))
        if self._full_trace:
            terminal.line(self._full_trace)


def fitting(text: str, terminal: TerminalWriter) -> str:
    """The text in lines that a person's terminal does not cut in the middle of a word."""
    if not terminal._file.isatty():  # in a pipe a line stays a line
        return text
    return "\n".join(wrap(text, terminal.fullwidth)) or text
