"""`kata stats`: attempts and time for each kata, and checks that keep failing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import click

from kata_runner.commands._bilingual import Command, option
from kata_runner.commands._reader import Reader
from kata_runner.model.language import Text
from kata_runner.screen.columns import pad, width
from kata_runner.telling.duration import duration

if TYPE_CHECKING:
    from kata_runner.workspace.effort import Effort

_STREAK = 2  # runs in a row from which on a failing check is worth telling


@click.command(
    cls=Command,
    about=Text(
        en="Show time and attempts for each kata, and checks that keep failing.",
        ja="kata ごとの時間と実行回数、続けて不合格になっているチェックを表示します。",
    ),
)
@option(
    "--json",
    "as_json",
    is_flag=True,
    about=Text(en="As JSON, for programs.", ja="プログラム向けに JSON で出力します。"),
)
@click.pass_obj
def command(reader: Reader, as_json: bool) -> None:
    """The table, for people or for programs."""
    from kata_runner.workspace.effort import efforts
    from kata_runner.workspace.progress import Progress

    progress = Progress(reader.workspace.root)
    repairs = Counter(kata for kata, _ in progress.repairs())
    found = [replace(one, repairs=repairs[one.kata]) for one in efforts(progress.runs()).values()]
    order = {kata.name: i for i, kata in enumerate(reader.katas)}
    stats = sorted(found, key=lambda one: (order.get(one.kata, len(order)), one.kata))
    if as_json:
        import json

        reader.say(json.dumps([asdict(one) for one in stats], indent=2))
    elif not stats:
        reader.say(
            Text(
                en="No runs yet. `kata test` makes the first one.",
                ja="まだ実行の記録がありません。`kata test` で始めましょう。",
            )
        )
    else:
        _say_table(reader, stats)


def _say_table(reader: Reader, stats: Sequence[Effort]) -> None:
    say = reader.in_words
    heading = (
        "kata",
        say(Text(en="runs", ja="実行")),
        say(Text(en="time", ja="時間")),
        say(Text(en="first passed", ja="最初の合格")),
        say(Text(en="repairs", ja="修理")),
    )
    rows = [heading]
    for one in stats:
        passed = Text(en="at run {number}", ja="{number}回目").format(number=one.passed_at)
        rows.append(
            (
                one.kata,
                str(one.attempts),
                say(duration(one.seconds)),
                say(passed) if one.passed_at else "-",
                str(one.repairs) if one.repairs else "-",
            )
        )
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    lines = ["   ".join(map(pad, row, widths)).rstrip() for row in rows]
    reader.say(lines[0], bold=True)
    for line, one in zip(lines[1:], stats, strict=True):
        reader.say(line)
        for name, times in sorted(one.failing.items()):
            if times >= _STREAK:
                reader.say(
                    Text(
                        en="  {name}: failed {times} times in a row",
                        ja="  {name}: {times}回続けて不合格",
                    ).format(name=name, times=times),
                    fg="yellow",
                )
