"""Pieces of HTML for a notebook, readable in light and in dark. Every text in them is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from kata_runner.model.language import Language, Text
from kata_runner.telling.line import Line

# The colours of the notebook itself where it tells them; each is readable on white and on black.
STYLE = """<style>
.kata { --bad: var(--jp-error-color1, var(--vscode-errorForeground, #c62828));
  --good: var(--jp-success-color1, var(--vscode-testing-iconPassed, #2e7d32));
  --line: rgba(128, 128, 128, .35); line-height: 1.45; max-width: 60em; padding: 2px 0 4px; }
html[theme=dark] .kata { --bad: #f28b82; --good: #81c995; }
.kata p { margin: .45em 0; }
.kata .title { font-size: 1.1em; font-weight: 600; white-space: pre-wrap; }
.kata .bad { color: var(--bad); } .kata .good { color: var(--good); }
.kata .faint { opacity: .7; }
.kata .marks { letter-spacing: .15em; margin-left: .6em; }
.kata .inside { border-left: 3px solid var(--line); padding-left: .9em; margin: .5em 0; }
.kata .note { border-left: 3px solid #e0a000; padding-left: .9em; margin: .5em 0; }
.kata summary { cursor: pointer; }
.kata code, .kata pre { font-family: var(--jp-code-font-family, monospace); font-size: .93em;
  background: transparent; color: inherit; padding: 0; }
.kata pre { margin: .3em 0; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.35; }
.kata table { border-collapse: collapse; margin: .2em 0 .5em; width: auto; display: inline-table;
  vertical-align: top; font-size: .95em; border: 0; }
.kata td, .kata th { border: 1px solid var(--line); padding: .12em .6em; text-align: right;
  background: transparent; color: inherit; max-width: none; white-space: nowrap; }
.kata th { font-weight: 400; opacity: .7; border: 0; text-align: left; padding-left: 0; }
.kata td.text { text-align: left; white-space: normal; }
.kata td.other { color: var(--bad); font-weight: 700; }
.kata .pair { display: flex; flex-wrap: wrap; gap: .2em 2.2em; }
</style>"""


def box(parts: Iterable[str]) -> str:
    """Pieces of HTML, put together with their style."""
    return f'{STYLE}\n<div class="kata">\n' + "\n".join(parts) + "\n</div>"


def prose(text: Text | str, language: Language = "en") -> str:
    """A sentence; what is between backticks is code."""
    said = text.said(language) if isinstance(text, Text) else text
    return re.sub(r"`([^`\n]+)`", r"<code>\1</code>", escape(said)).replace("\n", "<br>")


def lines(told: Iterable[Line]) -> list[str]:
    """Lines that are told elsewhere as well, one below the other."""
    classes = {"red": "bad", "green": "good", "faint": "faint"}
    return [
        f'<pre class="{classes.get(line.style, "")}">'
        + (f"<strong>{escape(line.text)}</strong>" if line.style == "bold" else escape(line.text))
        + "</pre>"
        for line in told
    ]


def table(rows: Iterable[Sequence[str]], head: Sequence[str] = ()) -> str:
    """A table of texts."""
    told = "".join(f"<th>{escape(text)}</th>" for text in head)
    body = "".join(
        "<tr>" + "".join(f'<td class="text">{prose(text)}</td>' for text in row) + "</tr>"
        for row in rows
    )
    return f"<table>{'<tr>' + told + '</tr>' if told else ''}{body}</table>"


def folded(title: str, code: str) -> str:
    """Code behind a title that unfolds it."""
    return details(escape(title), pre(code))


def div(style: str, *parts: str) -> str:
    """A block in one of the styles."""
    return f'<div class="{style}">' + "\n".join(parts) + "</div>"


def details(summary: str, *parts: str) -> str:
    """What is folded behind its summary."""
    return f"<details><summary>{summary}</summary>\n" + "\n".join(parts) + "</details>"


def unfolded(told: str) -> str:
    """The same with nothing folded."""
    return told.replace("<details>", "<details open>")


def pre(text: str) -> str:
    """Text as it is, in lines."""
    return f"<pre>{escape(text)}</pre>"
