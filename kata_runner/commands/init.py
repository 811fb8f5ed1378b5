"""`kata init DIR`: a folder with every kata, ready to begin."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

import click

from kata_runner.commands._bilingual import PATH, Command
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
@click.argument("folder", metavar="DIR", type=PATH)
@click.pass_obj
def command(reader: Reader, folder: Path) -> None:
    """Lay down the stubs, checks and tasks; the references stay in the package."""
    from kata_runner.workspace.folder import find_workspace, is_workspace
    from kata_runner.workspace.shipping import files_of, lay_down

    if folder.exists() and not folder.is_dir():
        raise KataError(
            Text(
                en="{folder} is a file; a folder is needed.",
                ja="{folder} はファイルです。フォルダーを指定してください。",
            ).format(folder=folder)
        )
    around = find_workspace(folder.absolute().parent, environ={})
    if around is not None and not is_workspace(folder):  # that one is told by `lay_down`
        raise KataError(
            Text(
                en="{folder} would be inside {around}, which has katas already. "
                "`kata update` brings new ones there; for another workspace name a folder outside.",
                ja="{folder} は、すでに kata のあるフォルダー {around} の中です。新しい kata は"
                "そこで `kata update` を実行すると入ります。別に作る場合は、外のフォルダーを"
                "指定してください。",
            ).format(folder=folder, around=around.root)
        )
    lay_down(folder.absolute(), files_of(reader.registered.katas, reader.language))
    reader.say(
        Text(
            en="{folder} holds {count} katas now. Go on with:",
            ja="{folder} に{count}個の kata を用意しました。次はこう入力してください:",
        ).format(folder=folder, count=len(reader.registered.katas)),
        bold=True,
    )
    if folder.resolve() != Path.cwd().resolve():
        reader.say(f"  cd {_quoted(str(folder))}")
    reader.say("  kata")


def _quoted(path: str) -> str:
    """As a shell takes it; on Windows none knows single quotes."""
    return subprocess.list2cmdline([path]) if os.name == "nt" else shlex.quote(path)
