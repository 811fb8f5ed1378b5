"""`kata init DIR`: a folder with every kata, ready to begin."""

from __future__ import annotations

from pathlib import Path

import click

from kata_runner.commands._bilingual import Command
from kata_runner.commands._reader import Reader
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text


@click.command(
    cls=Command,
    about=Text(
        en="Make a folder with every kata in it. Nothing that exists is overwritten.",
        ja="すべての kata が入ったフォルダーを作ります。すでにあるファイルは上書きしません。",
    ),
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.pass_obj
def command(reader: Reader, folder: Path) -> None:
    """Lay down the stubs, checks and tasks; the references stay in the package."""
    from kata_runner.workspace.shipping import files_of, lay_down

    if folder.exists() and not folder.is_dir():
        raise KataError(
            Text(
                en="{folder} is a file; a folder is needed.",
                ja="{folder} はファイルです。フォルダーを指定してください。",
            ).format(folder=folder)
        )
    lay_down(folder.absolute(), files_of(reader.registered.katas))
    reader.say(
        Text(
            en="{folder} holds {count} katas now. Go on with:",
            ja="{folder} に{count}個の kata を用意しました。次はこう入力してください:",
        ).format(folder=folder, count=len(reader.registered.katas)),
        bold=True,
    )
    if folder.resolve() != Path.cwd().resolve():
        reader.say(f"  cd {folder}")
    reader.say("  kata")
