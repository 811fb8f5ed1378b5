"""`kata list`: every kata in order, and how far the learner has come with it."""

from __future__ import annotations

import shutil

import click

from kata_runner.commands._bilingual import Command, option
from kata_runner.commands._reader import Reader
from kata_runner.library.builtin import PACK
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.screen.columns import pad, width, wrap
from kata_runner.workspace.folder import State

_ABSENT = Text(en="not here", ja="未配置")
WORDS: dict[State | None, tuple[str, Text, str | None]] = {
    State.PASSED: ("+", Text(en="passed", ja="合格"), "green"),
    State.IN_PROGRESS: ("~", Text(en="in progress", ja="取り組み中"), "yellow"),
    State.NOT_STARTED: (" ", Text(en="not started", ja="未着手"), None),
    State.CHANGED: ("!", Text(en="changed since", ja="合格後に変更"), "yellow"),
    None: ("-", _ABSENT, None),
}


@click.command(
    cls=Command,
    about=Text(
        en="List every kata in order, with its level (1 to 5), its topics and how far you are.",
        ja="すべての kata を、レベル（1〜5）、トピック、進み具合とともに順番に表示します。",
    ),
)
@option(
    "--json",
    "as_json",
    is_flag=True,
    about=Text(en="As JSON, for programs.", ja="プログラム向けに JSON で出力します。"),
)
@click.pass_obj
def command(reader: Reader, as_json: bool) -> None:
    """The list, for people or for programs."""
    if as_json:
        _say_json(reader)
        return
    columns = shutil.get_terminal_size().columns
    name_width = max((width(kata.name) for kata in reader.katas), default=0)
    state_width = max(width(reader.in_words(text)) for _, text, _ in WORDS.values())
    indent = " " * (state_width + 4)
    for kata in reader.katas:
        mark, text, color = WORDS[reader.states.get(kata.name)]
        state = click.style(f"{mark} {pad(reader.in_words(text), state_width)}", fg=color)
        name = click.style(pad(kata.name, name_width), bold=True)
        room = columns - len(indent) - name_width - 2
        title, *more = wrap(reader.in_words(kata.title), room)
        reader.say(f"{state}  {name}  {title}")
        for line in more:
            reader.say(indent + " " * (name_width + 2) + line)
        for line in wrap(_details(reader, kata), columns - len(indent)):
            reader.say(indent + line, dim=True)
    if reader.place is None:
        from kata_runner.workspace.folder import NO_WORKSPACE

        reader.warn(NO_WORKSPACE)
    elif any(not reader.place.holds(kata) for kata in reader.katas):
        reader.say(
            Text(
                en="`kata update` brings what is not here.",
                ja="未配置の kata は `kata update` で入ります。",
            )
        )


def _details(reader: Reader, kata: Kata) -> str:
    """Level, topics, and the pack that a kata comes from if it is not built in."""
    pack = Text(en=" (from {pack})", ja="（{pack}）").format(pack=kata.pack)
    text = Text(en="level {level}: {topics}", ja="レベル {level}: {topics}").format(
        level=kata.level, topics=", ".join(topic.said(reader.language) for topic in kata.topics)
    )
    return reader.in_words(text) + (reader.in_words(pack) if kata.pack not in (PACK, "") else "")


def _say_json(reader: Reader) -> None:
    import json
    from dataclasses import asdict

    rows = [
        {
            "name": kata.name,
            "title": asdict(kata.title),
            "level": kata.level,
            "topics": [topic.said(reader.language) for topic in kata.topics],
            "requires": kata.requires,
            "state": reader.states.get(kata.name),
            "pack": kata.pack,
            "folder": str(kata.folder),
        }
        for kata in reader.katas
    ]
    reader.say(json.dumps(rows, ensure_ascii=False, indent=2))
