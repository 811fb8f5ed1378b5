"""`kata next`: the kata after the current one."""

from __future__ import annotations

import click

from kata_runner.commands._bilingual import Command
from kata_runner.commands._overview import show_kata
from kata_runner.commands._reader import Reader
from kata_runner.model.language import Text
from kata_runner.workspace.folder import unpassed


@click.command(
    cls=Command,
    about=Text(
        en="Show the kata after the current one.", ja="今の kata の次の kata を表示します。"
    ),
)
@click.pass_obj
def command(reader: Reader) -> None:
    """The second of those that have not passed: the first is the current one."""
    katas = [kata for kata in reader.katas if reader.workspace.holds(kata)]
    match list(unpassed(katas, reader.states)):
        case [_, following, *_]:
            show_kata(reader, following)
        case [only]:
            reader.say(
                Text(
                    en="{name} is the last one. After it you have passed them all.",
                    ja="{name} が最後の kata です。これに合格すれば、すべて合格です。",
                ).format(name=only.name)
            )
        case _:
            reader.say(
                Text(en="You have passed every kata.", ja="すべての kata に合格しています。")
            )
