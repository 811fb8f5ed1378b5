"""What `kata` says without a command: where the learner stands and what comes next."""

from __future__ import annotations

import os
from pathlib import Path

from kata_runner.commands._reader import Reader
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.screen.columns import pad
from kata_runner.workspace.current import following
from kata_runner.workspace.folder import State

_BAR = 20  # columns


def overview(reader: Reader) -> None:
    """How many have passed, and the current kata."""
    katas = [kata for kata in reader.katas if reader.workspace.holds(kata)]
    states = reader.states
    passed = sum(states[kata.name] == State.PASSED for kata in katas)
    reader.say(
        Text(en="{passed} of {all} katas passed", ja="{all}個中{passed}個の kata に合格").format(
            passed=passed, all=len(katas)
        ),
        bold=True,
    )
    filled = _BAR * passed // max(1, len(katas))
    reader.say("[" + "#" * filled + "." * (_BAR - filled) + "]", fg="green")
    reader.say()
    kata = reader.current()
    if kata is not None and states.get(kata.name) == State.PASSED:
        reader.say(
            Text(en="{name} has passed.", ja="{name} は合格です。").format(name=kata.name),
            fg="green",
        )
        kata = following(reader.katas, states, kata)
    if kata is None:
        reader.say(
            Text(
                en="You have passed them all. `kata list` shows them; `kata show NAME` opens one.",
                ja="すべて合格です。おめでとうございます。"
                "`kata list` で一覧、`kata show 名前` で課題を見られます。",
            )
        )
    else:
        show_kata(reader, kata)
    say_open_repairs(reader)


def say_open_repairs(reader: Reader) -> None:
    """In whose files a program with a mistake is, for now."""
    from kata_runner.workspace.repairs import open_repairs

    if reader.place is None:
        return
    for name in open_repairs(reader.place.root):
        reader.say()
        reader.say(
            Text(
                en="A repair of {name} is open. Check it: kata test {name}\n"
                "End it: kata repair {name} --give-up",
                ja="{name} の修理の途中です。チェックするには：kata test {name}\n"
                "やめるには：kata repair {name} --give-up",
            ).format(name=name),
            fg="yellow",
        )


_STATE = {
    State.NOT_STARTED: Text(en="To start", ja="これから始める kata"),
    State.IN_PROGRESS: Text(en="Now", ja="取り組み中"),
    State.CHANGED: Text(en="Changed since it passed", ja="合格後に変更あり"),
    State.PASSED: Text(en="Passed", ja="合格済み"),
}


def show_kata(reader: Reader, kata: Kata, *, by_keys: bool = False) -> None:
    """One kata: what it is, the file to open, and the commands to run or the keys to press."""
    reader.say(
        Text(en="{state}: {name} - {title}", ja="{state}: {name}（{title}）").format(
            state=_STATE[reader.states[kata.name]], name=kata.name, title=kata.title
        ),
        bold=True,
    )
    say = reader.in_words
    press = Text(en="press {key}", ja="{key} を押す")
    if by_keys:
        task, stuck = say(press.format(key="t")), say(press.format(key="h"))
        check = say(Text(en="save the file", ja="ファイルを保存する"))
    else:
        task, check, stuck = (reader.call(command, kata) for command in ("show", "test", "hint"))
    rows = (
        (Text(en="the task", ja="課題を読む"), task),
        (Text(en="the file to fill", ja="書くファイル"), shown(kata.stub)),
        (Text(en="check it", ja="チェックする"), check),
        (Text(en="stuck?", ja="困ったら"), stuck),
    )
    for what, how in rows:
        reader.say(f"  {pad(say(what), 18)}{how}")


def shown(path: Path) -> str:
    """A path as the reader would type it from where they are."""
    try:
        nearby = os.path.relpath(path)
    except ValueError:  # another drive, on Windows
        return str(path)
    return str(path) if nearby.count("..") > 2 else nearby
