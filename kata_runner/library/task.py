"""The task of a kata: its README without the folded hints, and the hints in order.

A hint is a `<details>` block. Who reads the task has not asked for one yet.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass

from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Language, Text

_HINT = re.compile(
    r"^<details>\s*<summary>(?P<title>.*?)</summary>(?P<body>.*?)^</details>[ \t]*\n?",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Hint:
    """One hint: its title and what it says, in Markdown."""

    title: str
    body: str


@dataclass(frozen=True)
class Task:
    """What a learner is to do, in Markdown, and the hints from gentle to nearly telling."""

    text: str
    hints: tuple[Hint, ...]


def read_task(kata: Kata, language: Language, *, ask: str = "") -> Task:
    """The task in one language; in the other where a pack has only that one.

    `ask` is the command that shows a hint, where it is not `kata hint NAME`.
    Raises KataError where there is none.
    """
    other: Language = "en" if language == "ja" else "ja"
    for path in (kata.task(language), kata.task(other)):
        if path.is_file():
            return parse_task(
                path.read_text(encoding="utf-8"), ask or f"kata hint {kata.name}", language
            )
    raise KataError(
        Text(
            en="{path} is not there: this kata has no task. `kata update` brings missing files.",
            ja="{path} がありません。この kata には課題文がありません。"
            "足りないファイルは `kata update` で入ります。",
        ).format(path=kata.task(language))
    )


def parse_task(markdown: str, ask: str, language: Language) -> Task:
    """Take the hints out of a README, and say in their place which command shows them."""
    hints = tuple(
        Hint(" ".join(found["title"].split()), found["body"].strip())
        for found in _HINT.finditer(markdown)
    )
    instead = Text(
        en="There are {count}. `{ask}` shows one more each time.\n",
        ja="{count}個あります。`{ask}` で1つずつ表示できます。\n",
    ).format(count=len(hints), ask=ask)
    text = _HINT.sub(instead.said(language), markdown, count=1)
    return Task(re.sub(r"\n{3,}", "\n\n", _HINT.sub("", text)).rstrip() + "\n", hints)


def with_pictures(markdown: str, kata: Kata) -> str:
    """A task with its pictures inside, for a place in another folder than theirs."""

    def inside(found: re.Match[str]) -> str:
        path = kata.folder / found["path"]
        if not path.is_file():
            return found[0]
        data = base64.b64encode(path.read_bytes()).decode()
        return f"![{found['about']}](data:image/png;base64,{data})"

    return re.sub(r"!\[(?P<about>[^\]]*)\]\((?P<path>pictures/[\w.]+\.png)\)", inside, markdown)
