"""`kata class example DIR`: a class to try `kata grade` on."""

from __future__ import annotations

from pathlib import Path

import click

from kata_runner.commands._bilingual import FOLDER, Command, option
from kata_runner.commands._reader import Reader
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text


@click.command(
    cls=Command,
    about=Text(
        en="Make a class from the catalogue, to try `kata grade` on: a ZIP and a roster.",
        ja="`kata grade` を試すためのクラスを、間違いのカタログから作ります（ZIP ファイルと名簿）。",
    ),
)
@click.argument("what", metavar="example")
@click.argument("folder", metavar="DIR", type=FOLDER)
@option(
    "--katas",
    default="first_tensors,products,first_slope",
    metavar="NAME,…",
    about=Text(en="The katas of the homework.", ja="課題にする kata。"),
)
@option(
    "--people",
    type=click.IntRange(min=1),
    default=60,
    metavar="N",
    about=Text(en="How many students (60).", ja="学生の人数（60）。"),
)
@option(
    "--seed",
    type=int,
    default=0,
    metavar="N",
    about=Text(en="Another class.", ja="別のクラスを作る乱数シード。"),
)
@click.pass_obj
def command(reader: Reader, what: str, folder: Path, katas: str, people: int, seed: int) -> None:
    """Write the files, and say what to do with them."""
    from kata_runner.grading.example import ROSTER, ZIP, write_example

    if what != "example":
        raise KataError(_ONLY.format(what=what))
    found = [reader.registered.find(name.strip()) for name in katas.split(",") if name.strip()]
    write_example(folder, found, people, seed)
    reader.say(_MADE.format(zip=folder / ZIP, roster=folder / ROSTER))


_ONLY = Text(
    en="`kata class {what}`: there is only `kata class example DIR`.",
    ja="`kata class {what}` はありません。使えるのは `kata class example フォルダー` だけです。",
)
_MADE = Text(
    en="Grade it: kata grade {zip} --roster {roster} --to moodle",
    ja="採点するには：kata grade {zip} --roster {roster} --to moodle",
)
