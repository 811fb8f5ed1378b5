"""`kata stats`: attempts and time for each kata, and checks that keep failing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

import click

from kata_runner.commands._bilingual import Command, option
from kata_runner.commands._reader import Reader
from kata_runner.model.language import Text
from kata_runner.model.verdict import Status
from kata_runner.screen.columns import pad, width

if TYPE_CHECKING:
    from kata_runner.workspace.progress import Run

_PAUSE = 15 * 60  # seconds; who ran nothing for longer was not at it
_STREAK = 2  # runs in a row from which on a failing check is worth telling


@dataclass
class Stats:
    """What the runs of one kata come to."""

    kata: str
    attempts: int = 0
    seconds: float = 0.0  # at work on it: from run to run, without the pauses
    passed_at: int | None = None  # the attempt that passed first
    failing: dict[str, int] = field(default_factory=dict)  # check -> runs in a row, until now


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
    from kata_runner.workspace.progress import Progress

    found = gather(Progress(reader.workspace.root).runs())
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


def gather(runs: Sequence[Run]) -> list[Stats]:
    """The runs, first to last, by kata."""
    found: dict[str, Stats] = {}
    before: Run | None = None
    for run in runs:
        stats = found.setdefault(run.kata, Stats(run.kata))
        stats.attempts += 1
        since = (run.time - before.time).total_seconds() if before else _PAUSE
        stats.seconds += since if 0 <= since < _PAUSE else run.seconds
        if run.complete and run.status is Status.PASSED and stats.passed_at is None:
            stats.passed_at = stats.attempts
        if run.complete:
            stats.failing = {name: stats.failing.get(name, 0) for name in run.failed}
        if run.status is not Status.NOT_STARTED:
            for name in run.failed:
                stats.failing[name] = stats.failing.get(name, 0) + 1
        before = run
    return list(found.values())


def _say_table(reader: Reader, stats: Sequence[Stats]) -> None:
    say = reader.in_words
    heading = (
        "kata",
        say(Text(en="runs", ja="実行")),
        say(Text(en="time", ja="時間")),
        say(Text(en="first passed", ja="最初の合格")),
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


def duration(seconds: float) -> Text:
    """A time as people say it."""
    minutes = round(seconds / 60)
    if seconds < 60:
        return Text(en=f"{seconds:.0f} s", ja=f"{seconds:.0f}秒")
    if minutes < 60:
        return Text(en=f"{minutes} min", ja=f"{minutes}分")
    return Text(
        en=f"{minutes // 60} h {minutes % 60} min", ja=f"{minutes // 60}時間{minutes % 60}分"
    )
