"""`kata repair [NAME]`: here is a program with one mistake in it; find it and fix it."""

from __future__ import annotations

import click

from kata_runner.commands._bilingual import Command, option
from kata_runner.commands._overview import shown
from kata_runner.commands._reader import Reader, kata_argument
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text


@click.command(
    cls=Command,
    about=Text(
        en="Put a program with one classic mistake into your file: find it and fix it. "
        "Your own file comes back afterwards.",
        ja="よくある間違いが1つあるプログラムを、自分のファイルに入れます。原因を見つけて直してください。"
        "終わると自分のファイルに戻ります。",
    ),
)
@kata_argument(here=True)
@option(
    "--mistake",
    metavar="MISTAKE",
    about=Text(
        en="This mistake (default: a random one).", ja="間違いを指定します（省略するとランダム）。"
    ),
)
@option(
    "--give-up",
    is_flag=True,
    about=Text(
        en="End the repair: say what the mistake was, and put your own file back.",
        ja="終了します。間違いを表示し、自分のファイルを元に戻します。",
    ),
)
@option(
    "--any",
    "anything",
    is_flag=True,
    about=Text(
        en="Also for a kata that you have not passed.", ja="まだ合格していない kata でも始めます。"
    ),
)
@click.pass_obj
def command(reader: Reader, kata: Kata, mistake: str | None, give_up: bool, anything: bool) -> None:
    """Begin a repair, or end one."""
    from kata_runner.library.mistake import read_mistake
    from kata_runner.telling.line import for_click
    from kata_runner.telling.repair import tell_begun, tell_ended
    from kata_runner.workspace import repair

    root = reader.workspace.root
    if give_up:
        ended = repair.end(root, kata, giving_up=reader.language)
        if ended is None:
            raise KataError(_NOT_OPEN.format(kata=kata.name))
        for line in tell_ended(ended, reader.language):
            reader.say(line.text, **for_click(line))
        return
    if not anything and reader.states.get(kata.name) not in ("passed", "changed since it passed"):
        raise KataError(_NOT_PASSED.format(kata=kata.name))
    path = repair.choose(kata, mistake)
    repair.begin(root, kata, path, reader.language)
    for text in tell_begun(kata.name, str(shown(kata.stub)), read_mistake(path)):
        reader.say(text)


_NOT_OPEN = Text(
    en="No repair of {kata} is open. Begin one: kata repair {kata}",
    ja="{kata} の修理は始まっていません。始めるには：kata repair {kata}",
)
_NOT_PASSED = Text(
    en="{kata} has not passed yet: solve it first, or add --any.",
    ja="{kata} はまだ合格していません。先に解くか、--any を付けてください。",
)
