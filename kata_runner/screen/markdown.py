"""Markdown on a terminal: formulas as they were written, Japanese broken where Japanese may be.

Importing this imports rich; what prints no Markdown leaves it alone.
"""

from __future__ import annotations

from rich import markdown
from rich.console import Console, ConsoleOptions, RenderResult
from rich.syntax import Syntax
from rich.text import Text

from kata_runner.screen.columns import breaks, width


def show(console: Console, text: str) -> None:
    """Print Markdown. A line of code that is too long for the terminal stays one line, so that it
    can be copied.
    """
    console.print(_Markdown(_joined(text)), crop=False)


def show_code(console: Console, code: str, language: str) -> None:
    """Print code alone, in the same way."""
    console.print(_highlighted(code, language), crop=False)


def _highlighted(code: str, language: str) -> Text:
    """Code in the terminal's own colours, readable on light and on dark."""
    text = Syntax(code, language, theme="ansi_dark", background_color="default").highlight(code)
    text.rstrip()
    text.no_wrap, text.overflow = True, "ignore"
    return text


class _Paragraph(markdown.Paragraph):
    """rich breaks lines at spaces, of which Japanese has none."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.text.split("\n") if self.text else ():  # of a picture alone, nothing
            for part in line.divide(breaks(line.plain, options.max_width)):
                part.rstrip()
                yield part


class _Image(markdown.ImageItem):
    """A terminal shows what the picture shows in words; the file is for `kata plot`."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        words = Text.assemble("[", self.text, "]", style="dim")
        yield from words.divide(breaks(words.plain, options.max_width))


class _Code(markdown.CodeBlock):
    """Code and formulas are indented."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text = _highlighted(str(self.text).rstrip(), self.lexer_name)
        text.expand_tabs()
        for line in text.split("\n", allow_blank=True):
            yield Text("    ", no_wrap=True, overflow="ignore").append_text(line)


class _Heading(markdown.Heading):
    """Headings stand at the left, as in the file."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        self.text.justify = "left"
        yield self.text


class _Markdown(markdown.Markdown):
    elements = markdown.Markdown.elements | {
        "paragraph_open": _Paragraph,
        "heading_open": _Heading,
        "image": _Image,
        "fence": _Code,
        "code_block": _Code,
    }


def _joined(text: str) -> str:
    """Lines of one paragraph joined where a space between them would show, as in Japanese."""
    lines: list[str] = []
    in_code = False
    for line in text.split("\n"):
        words = line.strip()
        fence = words.startswith("```")
        if lines and not in_code and not fence and _is_wide(lines[-1][-1:]) and _is_wide(words[:1]):
            lines[-1] += words
        else:
            lines.append(line)
        in_code ^= fence
    return "\n".join(lines)


def _is_wide(character: str) -> bool:
    return width(character) == 2
