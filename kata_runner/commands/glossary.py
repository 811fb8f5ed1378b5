"""`kata glossary [WORD]`: what the words of the katas mean, in both languages."""

from __future__ import annotations

import click

from kata_runner.commands._bilingual import Command
from kata_runner.commands._reader import Reader
from kata_runner.library.glossary import Term, find, glossary, near
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from kata_runner.screen.columns import pad, width


@click.command(
    cls=Command,
    about=Text(
        en="Explain a word, given in either language. Without WORD: list all of them.",
        ja="用語を説明します（日本語でも英語でも指定できます）。用語を省略すると一覧を表示します。",
    ),
)
@click.argument("word", nargs=-1)
@click.pass_obj
def command(reader: Reader, word: tuple[str, ...]) -> None:
    """One term, or the list."""
    terms = glossary()
    if not word:
        _list(reader, terms)
        return
    asked = " ".join(word)
    term = find(asked, terms)
    if term is None:
        raise KataError(_unknown(asked, near(asked, terms)))
    _show(reader, term)


def _list(reader: Reader, terms: tuple[Term, ...]) -> None:
    left = max(width(reader.in_words(term.name)) for term in terms) + 2
    for term in terms:
        other = term.name.en if reader.language == "ja" else term.name.ja
        reader.say(f"{pad(reader.in_words(term.name), left)}{other}")
    reader.say()
    reader.say(
        Text(
            en="`kata glossary WORD` explains one.",
            ja="`kata glossary 用語` で、それぞれの説明を表示します。",
        )
    )


def _show(reader: Reader, term: Term) -> None:
    name, other = term.name.ja, term.name.en
    if term.reading:
        other = f"{term.reading}、{other}"
    heading = Text(en=f"{term.name.en} ({term.name.ja})", ja=f"{name}［{other}］")
    reader.say(heading, bold=True)
    reader.say(term.about)
    if term.kata:
        reader.say(
            Text(en="Introduced in the kata {kata}.", ja="{kata} の kata で学びます。").format(
                kata=term.kata
            )
        )


def _unknown(word: str, nearest: list[Term]) -> Text:
    text = Text(en=f"The glossary has no word `{word}`.", ja=f"用語集に「{word}」はありません。")
    see = Text(en=" `kata glossary` lists all.", ja="一覧は `kata glossary` で見られます。")
    if not nearest:
        return Text(text.en + see.en, text.ja + see.ja)
    english = ", ".join(f"`{term.name.en}`" for term in nearest)
    japanese = "".join(f"「{term.name.ja}」" for term in nearest)
    return Text(
        f"{text.en} Did you mean {english}?{see.en}",
        f"{text.ja}{japanese}のことですか？{see.ja}",
    )
