"""`kata reset [NAME]`: the stub as it was shipped. Asks nothing, loses nothing."""

from __future__ import annotations

from datetime import datetime

import click

from kata_runner.commands._bilingual import Command
from kata_runner.commands._overview import shown
from kata_runner.commands._reader import Reader, kata_argument
from kata_runner.library.stub import shipped_stub
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.workspace.folder import is_untouched, write_whole
from kata_runner.workspace.kept import keep


@click.command(
    cls=Command,
    about=Text(
        en="Start a kata over. What you wrote is kept next to it.",
        ja="kata を最初からやり直します。書いた内容は同じフォルダーに残します。",
    ),
)
@kata_argument(here=True)
@click.pass_obj
def command(reader: Reader, kata: Kata) -> None:
    """Keep what is there under a name that says when, then lay the stub."""
    stub = shipped_stub(kata, reader.language)
    if stub is None:
        raise KataError(
            Text(
                en="{name} comes without a reference, so it cannot be put back.",
                ja="{name} には解答例がないため、最初の状態に戻せません。",
            ).format(name=kata.name)
        )
    file = shown(kata.stub)
    if not kata.stub.exists():
        write_whole(kata.stub, stub.encode())
        reader.say(
            Text(
                en="{file} was missing and is there again.", ja="{file} を置き直しました。"
            ).format(file=file)
        )
    elif is_untouched(kata):
        reader.say(
            Text(
                en="{file} is as it was shipped: nothing to do.",
                ja="{file} は最初の状態のままです。何もする必要はありません。",
            ).format(file=file)
        )
    else:
        kept = keep(kata.stub, datetime.now())  # noqa: DTZ005  # a name for a person's own folder
        write_whole(kata.stub, stub.encode())
        reader.say(
            Text(
                en="{file} is as it was shipped. What you wrote is in {kept}.",
                ja="{file} を最初の状態に戻しました。書いた内容は {kept} にあります。",
            ).format(file=file, kept=shown(kept))
        )
