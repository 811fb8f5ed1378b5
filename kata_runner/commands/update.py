"""`kata update`: new and changed katas of a newer package, without touching a learner's work."""

from __future__ import annotations

import click

from kata_runner.commands._bilingual import Command
from kata_runner.commands._reader import Reader
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text


@click.command(
    cls=Command,
    about=Text(
        en="Bring new and changed katas of the installed package into this workspace. "
        "A file that you have changed is never touched.",
        ja="インストール済みのパッケージから、新しい kata や更新された kata を取り込みます。"
        "自分で変更したファイルには触れません。",
    ),
)
@click.pass_obj
def command(reader: Reader) -> None:
    """Compare what is here with what was shipped and with what is shipped now."""
    from kata_runner.workspace.shipping import NOTES, files_of, renew

    workspace = reader.workspace
    if workspace.is_clone:
        reader.say(
            Text(
                en="This is a clone of the repository: nothing to do. `git pull` brings new katas.",
                ja="ここはリポジトリのクローンなので、何もする必要はありません。"
                "新しい kata は `git pull` で入ります。",
            )
        )
        return
    known = {}
    try:
        known = workspace.notes(NOTES).read()
    except KataError as error:
        reader.warn(error.text, fg="yellow")
    changes = renew(workspace.root, files_of(reader.registered.katas, reader.language), known)
    for names, heading in (
        (changes.new, Text(en="New:", ja="新しく追加:")),
        (
            changes.renewed,
            Text(en="Renewed (you had not changed them):", ja="更新（変更なしのもの）:"),
        ),
    ):
        if names:
            reader.say(heading, bold=True)
        for name in names:
            reader.say(f"  {name}")
    if changes.beside:
        reader.say(
            Text(
                en="Changed by you, so left as they are; the new version is next to:",
                ja="自分で変更したファイルはそのままです。新しい版を隣に置きました:",
            ),
            bold=True,
        )
    for name, beside in changes.beside:
        reader.say(f"  {name} -> {beside}")
    if not (changes.new or changes.renewed or changes.beside):
        reader.say(Text(en="Everything is up to date.", ja="すべて最新です。"))
