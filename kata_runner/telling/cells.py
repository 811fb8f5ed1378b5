"""Commands of a terminal, as they are called in a cell of a notebook.

`kata hint xor` becomes `kata.hint("xor")`, and `pytest katas/xor --device sim` becomes
`%kata xor --device sim`. What has no counterpart there stays as it is.
"""

from __future__ import annotations

import re

_FUNCTIONS = ("show", "hint", "solution", "next", "plot", "graph", "lab", "repair")
_COMMAND = re.compile(
    r"(?:pytest katas/(?P<checked>\w+)|kata (?P<command>[a-z]+)(?: (?P<name>[a-z]\w*))?)"
    r"(?P<options>(?: --?\w[\w-]*(?:[ =][\w.,=]+)?)*)"
)
_OPTION = re.compile(r"--(?P<name>\w[\w-]*)(?:[ =](?P<value>[\w.,=]+))?")
_VARY = re.compile(r"--vary (?P<value>[^:`\n]+)")
_SHELL = re.compile(r"^```sh\n(?P<lines>.*?)^```$", re.MULTILINE | re.DOTALL)
_SENTENCE = re.compile(r".+?(?:[.!?:](?=\s)\s?|[。：]|$)|\n", re.DOTALL)
# Where to start Python, which folder to go to: in a notebook there is nothing to do.
_TERMINAL = re.compile(
    r"`katas[`/]|`kata watch`|`python`|[Tt]erminal|ターミナル|[Ss]tart Python|Python を(?:起動|終了)"
)
# Where a command was that a notebook does not need; what leads there goes too.
_NOTHING = "\0"
_LEADS_TO_NOTHING = re.compile(
    r" ?(?:(?:Then|Now) run the checks:|次に、チェックを実行します。)\s*\0"
)
_SNIPPET = re.compile(r"(?<!`)`(?P<text>[^`\n]+)`(?!`)")


def in_a_cell(command: str) -> str:
    """One command, as it is called in a cell."""
    found = _COMMAND.fullmatch(command.strip())
    return _varied(command) if found is None else _called(found)


def line_in_a_cell(text: str) -> str:
    """A sentence in which commands about a kata are named."""
    called = _COMMAND.sub(
        lambda found: _called(found) if found["name"] or found["checked"] else found[0],
        _SNIPPET.sub(lambda found: f"`{in_a_cell(found['text'])}`", text),
    )
    return _varied(called)


def page_in_a_cell(markdown: str) -> str:
    """A task: its commands as they are called in a cell, without the sentences about a terminal."""

    def block(found: re.Match[str]) -> str:
        lines = [in_a_cell(line) for line in found["lines"].splitlines()]
        # The cell with the solution is run anyway.
        lines = [line for line in lines if not re.fullmatch(r"%kata \w+", line)]
        return "\n".join(["```python", *lines, "```"]) if lines else _NOTHING

    parts = re.split(r"(^```.*?^```$)", _SHELL.sub(block, markdown), flags=re.MULTILINE | re.DOTALL)
    parts[::2] = ["\n\n".join(map(_paragraph, prose.split("\n\n"))) for prose in parts[::2]]
    page = _LEADS_TO_NOTHING.sub("", "".join(parts)).replace(_NOTHING, "")
    return re.sub(r"\n{3,}", "\n\n", page)


def _paragraph(text: str) -> str:
    kept = "".join(s for s in _SENTENCE.findall(text) if not _TERMINAL.search(s))
    return _SNIPPET.sub(lambda found: f"`{in_a_cell(found['text'])}`", kept.rstrip(" "))


def _called(found: re.Match[str]) -> str:
    command, name = found["command"] or "test", found["name"] or found["checked"]
    if command == "test" and name:
        return f"%kata {name}{found['options']}"
    if command in ("list", "stats") and not name:
        return "kata.status()"
    if command not in _FUNCTIONS:
        return found[0]
    arguments = [f'"{name}"'] if name else []
    arguments += [
        f"{option['name'].replace('-', '_')}={_value(option['value'])}"
        for option in _OPTION.finditer(found["options"])
    ]
    return f"kata.{command}({', '.join(arguments)})"


def _varied(text: str) -> str:
    """What `kata lab` varies, as the argument of the function."""
    return _VARY.sub(lambda found: f"vary={_value(found['value'])}", text)


def _value(typed: str | None) -> str:
    if typed is None:
        return "True"
    return typed if re.fullmatch(r"\d+(\.\d+)?", typed) else f'"{typed}"'
