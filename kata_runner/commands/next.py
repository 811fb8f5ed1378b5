"""`kata next`: the kata after the current one."""

from __future__ import annotations

import click

from kata_runner.commands._bilingual import Command
from kata_runner.commands._overview import say_open_repairs, show_kata
from kata_runner.commands._reader import Reader
from kata_runner.model.language import Text
from kata_runner.workspace.current import following
from kata_runner.workspace.folder import State


@click.command(
    cls=Command,
    about=Text(
        en="Show the kata after the current one.", ja="今の kata の次の kata を表示します。"
    ),
)
@click.pass_obj
def command(reader: Reader) -> None:
    """The first after the current one that has not passed and whose `requires` have."""
    reader.workspace  # noqa: B018  # without one, its message helps more
    current = reader.current()
    kata = following(reader.katas, reader.states, current)
    if kata is not None:
        show_kata(reader, kata)
    elif current is not None and reader.states.get(current.name) != State.PASSED:
        reader.say(
            Text(
                en="{name} is the last one. After it you have passed them all.",
                ja="{name} が最後の kata です。これに合格すれば、すべて合格です。",
            ).format(name=current.name)
        )
    else:
        reader.say(Text(en="You have passed every kata.", ja="すべての kata に合格しています。"))
    say_open_repairs(reader)
