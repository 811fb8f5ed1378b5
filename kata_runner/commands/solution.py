"""`kata solution [NAME]`: the reference, as a learner may read it."""

from __future__ import annotations

import click

from kata_runner.commands._bilingual import Command, option
from kata_runner.commands._overview import shown
from kata_runner.commands._reader import Reader, kata_argument
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import LANGUAGES, Language, Text


@click.command(
    cls=Command,
    about=Text(
        en="Show one right way to write a kata.", ja="kata の正しい書き方の1つを表示します。"
    ),
)
@kata_argument()
@option(
    "--diff",
    is_flag=True,
    about=Text(
        en="Only what differs from your file.", ja="自分のファイルとの違いだけを表示します。"
    ),
)
@click.pass_obj
def command(reader: Reader, kata: Kata, diff: bool) -> None:
    """The reference without its markers, or what would turn the learner's file into it."""
    text = _solution(kata, reader.language)
    if diff:
        _show_difference(reader, reader.find_here(kata.name))
    elif reader.console.is_terminal:
        from kata_runner.screen.markdown import show_code

        show_code(reader.console, text, "python")
    else:
        reader.say(text.rstrip("\n"))  # nothing is wrapped in what goes into a file


def _solution(kata: Kata, language: Language) -> str:
    from kata_runner.library.stub import without_markers
    from kata_runner.library.translation import in_language

    if kata.reference is None or not kata.reference.is_file():
        raise KataError(
            Text(
                en="{name} comes without a reference.", ja="{name} には解答例がありません。"
            ).format(name=kata.name)
        )
    reference = kata.reference.read_text(encoding="utf-8")
    return without_markers(in_language(reference, kata, language))


_COLORS = {"+": "green", "-": "red", "@": "cyan"}


def _show_difference(reader: Reader, kata: Kata) -> None:
    """What would turn the learner's file into the solution, whatever its docstrings' language."""
    own = kata.stub.read_text(encoding="utf-8", errors="replace")
    languages = sorted(LANGUAGES, key=lambda one: one != reader.language)
    lines = min((_difference(kata, own, one) for one in languages), key=len)
    same = True
    for line in lines:
        same = False
        heading = line.startswith(("---", "+++"))
        reader.say(line, bold=heading or None, fg=None if heading else _COLORS.get(line[:1]))
    if same:
        reader.say(
            Text(en="Your file is the same as the reference.", ja="ファイルは解答例と同じです。")
        )


def _difference(kata: Kata, own: str, language: Language) -> list[str]:
    import difflib

    solution = _solution(kata, language).splitlines()
    named = (shown(kata.stub), f"kata solution {kata.name}")
    return list(difflib.unified_diff(own.splitlines(), solution, *named, lineterm=""))
