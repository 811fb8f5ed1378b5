"""`kata hint [NAME]`: one more hint each time."""

from __future__ import annotations

import click

from kata_runner.commands._bilingual import Command, option
from kata_runner.commands._reader import Reader, kata_argument
from kata_runner.library.task import Hint, read_task
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.workspace.hints import NOTES, next_hint


@click.command(
    cls=Command,
    about=Text(
        en="Show one more hint for a kata each time, from gentle to nearly telling.",
        ja="kata のヒントを、実行するたびに1つずつ表示します。"
        "控えめなものから、ほとんど答えのものまであります。",
    ),
)
@kata_argument()
@option(
    "--all",
    "everything",
    is_flag=True,
    about=Text(en="Show all of them.", ja="すべてのヒントを表示します。"),
)
@click.pass_obj
def command(reader: Reader, kata: Kata, everything: bool) -> None:
    """The next hint; how many were shown is kept in the workspace."""
    hints = read_task(kata, reader.language).hints
    if not hints:
        reader.say(
            Text(en="{name} has no hints.", ja="{name} にヒントはありません。").format(
                name=kata.name
            )
        )
    elif everything:
        for number, hint in enumerate(hints, start=1):
            _show(reader, kata, hint, number, len(hints))
    else:
        number, problems = next_hint(reader.workspace.notes(NOTES), kata.name)
        for problem in problems[-1:]:
            reader.warn(problem, fg="yellow")
        if number <= len(hints):
            _show(reader, kata, hints[number - 1], number, len(hints))
        else:
            reader.say(
                Text(
                    en="You have seen all {count} hints. `{hint} --all` shows them "
                    "again, `{solution}` shows one way to write it.",
                    ja="{count}個のヒントはすべて表示しました。もう一度見るには "
                    "`{hint} --all`、解答の例は `{solution}` で見られます。",
                ).format(
                    count=len(hints),
                    hint=reader.call("hint", kata),
                    solution=reader.call("solution", kata),
                )
            )


def are_all_shown(reader: Reader, kata: Kata) -> bool:
    """Has the reader seen every hint of the kata?"""
    try:
        shown = reader.workspace.notes(NOTES).read().get(kata.name, 0)
    except KataError:
        return False
    return isinstance(shown, int) and shown >= len(read_task(kata, reader.language).hints)


def _show(reader: Reader, kata: Kata, hint: Hint, number: int, count: int) -> None:
    from kata_runner.screen import markdown

    reader.say(f"{kata.name} - {hint.title} ({number}/{count})", bold=True)
    reader.say()
    markdown.show(reader.console, hint.body)
    reader.say()
