"""`kata list`: the katas by chapter, and how far the learner has come with each."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from itertools import groupby

import click

from kata_runner.commands._bilingual import Command, option
from kata_runner.commands._overview import say_open_repairs
from kata_runner.commands._reader import Reader
from kata_runner.library.builtin import PACK
from kata_runner.library.registry import nearest
from kata_runner.model.chapter import Chapter
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.screen.columns import pad, width, wrap
from kata_runner.workspace.folder import State

_ABSENT = Text(en="not here", ja="未配置")
WORDS: dict[State | None, tuple[str, Text, str | None]] = {
    State.PASSED: ("+", Text(en="passed", ja="合格"), "green"),
    State.IN_PROGRESS: ("~", Text(en="in progress", ja="取り組み中"), "yellow"),
    State.NOT_STARTED: (" ", Text(en="not started", ja="未着手"), None),
    State.CHANGED: ("!", Text(en="changed since", ja="合格後に変更"), "yellow"),
    None: ("-", _ABSENT, None),
}


LEVELS = Text(
    en="Levels: 1 first steps, 2 basics, 3 intermediate, 4 advanced, 5 expert.",
    ja="レベル：1 はじめの一歩、2 基礎、3 中級、4 上級、5 エキスパート。",
)


@click.command(
    cls=Command,
    about=Text(
        en="List the katas by chapter, with level, topics and how far you are. "
        "Chapters that are still far away take one line each.",
        ja="kata を章ごとに、レベル、トピック、進み具合とともに表示します。"
        "まだ先の章は1行にまとめます。",
    ),
)
@option(
    "--all",
    "everything",
    is_flag=True,
    about=Text(en="Every kata of every chapter.", ja="すべての章の kata を表示します。"),
)
@option(
    "--chapter",
    metavar="NAME",
    about=Text(en="Only this chapter.", ja="この章だけを表示します。"),
)
@option(
    "--topic",
    metavar="TOPIC",
    about=Text(en="Only katas with this topic.", ja="このトピックの kata だけを表示します。"),
)
@option(
    "--level",
    type=click.IntRange(1, 5),
    metavar="1-5",
    about=Text(en="Only katas of this level.", ja="このレベルの kata だけを表示します。"),
)
@option(
    "--json",
    "as_json",
    is_flag=True,
    about=Text(en="As JSON, for programs.", ja="プログラム向けに JSON で出力します。"),
)
@click.pass_obj
def command(
    reader: Reader,
    everything: bool,
    chapter: str | None,
    topic: str | None,
    level: int | None,
    as_json: bool,
) -> None:
    """The list, for people or for programs."""
    katas = _chosen(reader, chapter, topic, level)
    if as_json:
        _say_json(reader, katas)
        return
    chosen = everything or (chapter, topic, level) != (None, None, None)
    names = {kata.name for kata in katas}
    near = names if chosen else _near(reader)
    name_width = max((width(name) for name in names & near), default=0)
    folded = False
    for place, group in groupby(katas, key=lambda kata: kata.chapter):
        mine = list(group)
        found = _chapter(reader, place)
        _say_heading(reader, found)
        if chapter is not None and found.about.en:
            reader.say(found.about)
        if near.isdisjoint(kata.name for kata in mine):
            folded = True
            continue
        for kata in mine:
            _say_kata(reader, kata, name_width)
    reader.say()
    reader.say(LEVELS, dim=True)
    if folded:
        reader.say(
            Text(
                en="`kata list --all` shows every kata, `kata list --chapter NAME` one chapter.",
                ja="`kata list --all` ですべての kata、`kata list --chapter 名前` で"
                "1つの章を表示します。",
            ),
            dim=True,
        )
    say_open_repairs(reader)
    if reader.place is None:
        from kata_runner.workspace.folder import NO_WORKSPACE

        reader.warn(NO_WORKSPACE)
    elif any(not reader.place.holds(kata) for kata in reader.katas):
        reader.say(
            Text(
                en="`kata update` brings what is not here.",
                ja="未配置の kata は `kata update` で入ります。",
            )
        )


# --- which ones ----------------------------------------------------------------------------------


def _chosen(
    reader: Reader, chapter: str | None, topic: str | None, level: int | None
) -> list[Kata]:
    """The katas that fit what was asked for. Raises KataError where none does."""
    katas = list(reader.katas)
    if chapter is not None:
        names = {word: one.name for one in reader.registry.chapters for word in _called(one)}
        if chapter.casefold() not in names:
            shown = {word: _named(one) for one in reader.registry.chapters for word in _called(one)}
            raise KataError(_NO_CHAPTER.format(word=repr(chapter), near=_nearest(chapter, shown)))
        katas = [kata for kata in katas if kata.chapter == names[chapter.casefold()]]
    if topic is not None:
        fitting = [
            kata for kata in katas if any(topic.casefold() in word for word in _topics(kata))
        ]
        if not fitting:
            shown = {
                word.casefold(): text
                for kata in reader.katas
                for text in kata.topics
                for word in (text.en, text.ja)
            }
            raise KataError(_NO_TOPIC.format(word=repr(topic), near=_nearest(topic, shown)))
        katas = fitting
    if level is not None:
        katas = [kata for kata in katas if kata.level == level]
    if not katas and (chapter, topic, level) != (None, None, None):
        raise KataError(
            Text(
                en="No kata fits. `kata list --all` shows every kata.",
                ja="あてはまる kata はありません。`kata list --all` ですべて表示できます。",
            )
        )
    return katas


def _called(chapter: Chapter) -> tuple[str, str, str]:
    """What a chapter can be called by."""
    return chapter.name, chapter.title.en.casefold(), chapter.title.ja.casefold()


def _named(chapter: Chapter) -> Text:
    """The name of a chapter, which is typed, and its title."""
    title = chapter.title
    if title.en == chapter.name:
        return title
    return Text(f"{chapter.name} ({title.en})", f"{chapter.name}（{title.ja}）")


def _topics(kata: Kata) -> list[str]:
    return [word.casefold() for text in kata.topics for word in (text.en, text.ja)]


def _nearest(word: str, known: Mapping[str, Text]) -> Text:
    """What was probably meant, else a few of those there are: by what can be typed, as it is shown."""
    meant = [known[each] for each in nearest(word, [*known])]
    shown = [*dict.fromkeys(meant)][:5] or [*dict.fromkeys(known.values())][:12]
    return Text(", ".join(text.en for text in shown), "、".join(text.ja for text in shown))


_NO_CHAPTER = Text(
    en="There is no chapter {word}. There are, for example: {near}.",
    ja="{word} という章はありません。たとえば次の章があります：{near}",
)
_NO_TOPIC = Text(
    en="No kata has the topic {word}. There are, for example: {near}.",
    ja="{word} というトピックの kata はありません。たとえば次のトピックがあります：{near}",
)


def _near(reader: Reader) -> set[str]:
    """The katas of the chapters that are begun, and of the current and the next kata's."""
    from kata_runner.workspace.current import following

    states = reader.states
    begun = [kata for kata in reader.katas if states.get(kata.name, _NEW) != _NEW]
    current = reader.current()
    after = following(reader.katas, states, current)
    near = [*begun, *(kata for kata in (current, after) if kata)] or reader.katas[:1]
    chapters = {kata.chapter for kata in near}
    return {kata.name for kata in reader.katas if kata.chapter in chapters}


_NEW = State.NOT_STARTED


# --- what is said of them ------------------------------------------------------------------------


def _chapter(reader: Reader, name: str) -> Chapter:
    return next(chapter for chapter in reader.registry.chapters if chapter.name == name)


def _say_heading(reader: Reader, chapter: Chapter) -> None:
    """`training  Training  1/2`: how many katas of a chapter have passed."""
    katas = [kata for kata in reader.katas if kata.chapter == chapter.name]
    passed = sum(reader.states.get(kata.name) == State.PASSED for kata in katas)
    title = reader.in_words(chapter.title)
    words = [chapter.name] if title == chapter.name else [chapter.name, title]
    done = passed == len(katas)
    reader.say(
        "  ".join([*words, f"{passed}/{len(katas)}"]), bold=True, fg="green" if done else None
    )


def _say_kata(reader: Reader, kata: Kata, name_width: int) -> None:
    columns = shutil.get_terminal_size().columns
    state_width = max(width(reader.in_words(text)) for _, text, _ in WORDS.values())
    indent = " " * (state_width + 6)
    mark, text, color = WORDS[reader.states.get(kata.name)]
    state = click.style(f"  {mark} {pad(reader.in_words(text), state_width)}", fg=color)
    name = click.style(pad(kata.name, name_width), bold=True)
    room = columns - len(indent) - name_width - 2
    title, *more = wrap(reader.in_words(kata.title), room)
    reader.say(f"{state}  {name}  {title}")
    for line in more:
        reader.say(indent + " " * (name_width + 2) + line)
    for line in wrap(_details(reader, kata), columns - len(indent)):
        reader.say(indent + line, dim=True)


def _details(reader: Reader, kata: Kata) -> str:
    """Level, topics, devices where not every one will do, and the pack if it is not built in."""
    topics = Text(
        ", ".join(topic.en for topic in kata.topics), "、".join(topic.ja for topic in kata.topics)
    )
    text = Text(en="level {level}: {topics}", ja="レベル {level}：{topics}")
    said = reader.in_words(text.format(level=kata.level, topics=topics))
    if kata.devices:
        only = Text(en="; only on {devices}", ja="（{devices} のみ）")
        said += reader.in_words(only.format(devices=", ".join(kata.devices)))
    if kata.pack not in (PACK, ""):
        pack = Text(en=" (from {pack})", ja="（{pack}）")
        said += reader.in_words(pack.format(pack=kata.pack))
    return said


def _say_json(reader: Reader, katas: Sequence[Kata]) -> None:
    import json
    from dataclasses import asdict

    rows = [
        {
            "name": kata.name,
            "title": asdict(kata.title),
            "chapter": kata.chapter,
            "level": kata.level,
            "topics": [topic.said(reader.language) for topic in kata.topics],
            "requires": kata.requires,
            "devices": kata.devices,
            "state": reader.states.get(kata.name),
            "pack": kata.pack,
            "folder": str(kata.folder),
        }
        for kata in katas
    ]
    reader.say(json.dumps(rows, ensure_ascii=False, indent=2))


def say_numbered(reader: Reader, katas: Sequence[Kata]) -> None:
    """Each kata in a line, with a number by which it can be chosen."""
    say = reader.in_words
    names = max(width(kata.name) for kata in katas)
    states = max(width(say(text)) for _, text, _ in WORDS.values())
    for number, kata in enumerate(katas, 1):
        mark, state, color = WORDS[reader.states.get(kata.name)]
        cells = f"{pad(kata.name, names)}  {pad(say(state), states)}  {say(kata.title)}"
        reader.say(f"{mark} {number:2}  {cells}", fg=color)
