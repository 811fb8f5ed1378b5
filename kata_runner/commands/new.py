"""`kata new NAME`: the folders of a new kata, which works already. For contributors."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from kata_runner.commands._bilingual import PATH, Command, option
from kata_runner.commands._overview import shown
from kata_runner.commands._reader import Reader
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text


@click.command(
    cls=Command,
    about=Text(
        en="Make a new kata: a small one that works and verifies, for you to change. "
        "Nothing that exists is overwritten. For contributors.",
        ja="新しい kata を作ります。検証に合格する小さな kata ができるので、それを書き換えていきます。"
        "すでにあるファイルは上書きしません。kata を追加する人のためのコマンドです。",
    ),
)
@click.argument("name", metavar="NAME")
@option(
    "--pack",
    type=PATH,
    metavar="DIR",
    about=Text(
        en="Make a whole pack around it in DIR: a distribution of its own, with tests.",
        ja="kata を1つ収めたパック（独立した配布物、テスト付き）をこのフォルダーに作ります。",
    ),
)
@option(
    "--chapter",
    metavar="NAME",
    default="",
    about=Text(
        en="The chapter that it belongs to; without it, the one of the pack or the workspace.",
        ja="kata を入れる章。省くと、パックまたはワークスペースの章になります。",
    ),
)
@click.pass_obj
def command(reader: Reader, name: str, pack: Path | None, chapter: str) -> None:
    """Write the files, and say which of them to change and what to run then."""
    from kata_runner.authoring import scaffold

    chapters = [one.name for one in reader.registry.chapters]
    if chapter and chapter not in chapters:
        raise KataError(
            Text(
                en="There is no chapter {chapter}. There are: {chapters}.",
                ja="{chapter} という章はありません。次の章があります：{chapters}",
            ).format(chapter=repr(chapter), chapters=", ".join(chapters))
        )
    if pack is None:
        root = reader.workspace.root
        scaffold.lay_down(root, scaffold.kata_files(name, reader.katas, chapter))
    else:
        files = scaffold.pack_files(scaffold.package_of(pack), name, reader.registered.katas)
        if pack.exists() and (not pack.is_dir() or any(pack.iterdir())):
            raise KataError(
                Text(
                    en="{folder} is there already and is not an empty folder. Name another one.",
                    ja="{folder} はすでにあり、空のフォルダーではありません。"
                    "別のフォルダーを指定してください。",
                ).format(folder=pack)
            )
        scaffold.lay_down(pack, files)
        root = pack / "src" / scaffold.package_of(pack)
    _say_what_is_next(reader, name, root, pack)


def _say_what_is_next(reader: Reader, name: str, root: Path, pack: Path | None) -> None:
    task, reference = root / "katas" / name, root / "reference" / name
    reader.say(
        Text(
            en="{name} is a working kata now. Make it yours, in this order:",
            ja="動く kata {name} ができました。次の順に書き換えていきましょう:",
        ).format(name=name),
        bold=True,
    )
    for path, what in (
        (reference / f"{name}.py", Text(en="the model solution", ja="解答例")),
        (
            task,
            Text(
                en="kata.toml, the checks, the task in two languages",
                ja="kata.toml、チェック、2つの言語の課題文",
            ),
        ),
        (
            reference,
            Text(
                en="wrong/: mistakes that people make; right/: other right answers",
                ja="wrong/ によくある間違い、right/ に別の正しい書き方",
            ),
        ),
    ):
        reader.say(f"  {shown(path)}  {reader.in_words(what)}")
    reader.say(
        Text(
            en="The stub is made from the model solution: delete {stub}, and then",
            ja="スタブは解答例から作られます。{stub} を消してから、次のコマンドで作り直します:",
        ).format(stub=shown(task / f"{name}.py"))
    )
    if pack is not None:
        reader.say(f"  pip install --editable {shlex.quote(shown(pack))}")
    if root.resolve() != Path.cwd().resolve():
        reader.say(f"  cd {shown(root)}")
    reader.say(f"  kata reset {name}")
    reader.say(
        Text(
            en="What is still missing (more mistakes, more right answers) is told by",
            ja="足りないもの（間違いや正しい書き方の数など）は、これで分かります:",
        )
    )
    reader.say(f"  kata verify {name}")
