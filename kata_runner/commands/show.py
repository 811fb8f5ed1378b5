"""`kata show [NAME]`: the task, rendered for the terminal, without the hints."""

from __future__ import annotations

import click

from kata_runner.commands._bilingual import Command
from kata_runner.commands._reader import Reader, kata_argument
from kata_runner.library.task import read_task
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text


@click.command(
    cls=Command,
    about=Text(en="Show the task of a kata.", ja="kata の課題を表示します。"),
)
@kata_argument()
@click.pass_obj
def command(reader: Reader, kata: Kata) -> None:
    """The task; what is folded in the README stays out."""
    from kata_runner.screen import markdown

    task = read_task(kata, reader.language, ask=reader.call("hint", kata))
    markdown.show(reader.console, task.text)
