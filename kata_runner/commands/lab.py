"""`kata lab [NAME]`: what if it started elsewhere, or learned faster? The learner's code, many times."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import click

from kata_runner.commands._bilingual import Command, option
from kata_runner.commands._drawing import Asked, Message, carry_out
from kata_runner.commands._drawing_options import drawing_options
from kata_runner.commands._reader import Reader, kata_argument
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text

if TYPE_CHECKING:
    from rich.table import Table


@click.command(
    cls=Command,
    about=Text(
        en="Ask what if: train your solution from many starts, with other settings.",
        ja="「もし〜なら？」を試します。いろいろな初期値や設定で解答を学習させます。",
    ),
    more=Text(
        en="For example: kata lab xor --seeds 1000; kata lab xor --vary lr=0.01,0.1,1. "
        "An unknown name after --vary shows those that a kata lets vary.",
        ja="例：kata lab xor --seeds 1000、kata lab xor --vary lr=0.01,0.1,1。"
        "--vary に知らない名前を渡すと、その kata で変えられる名前を表示します。",
    ),
)
@kata_argument()
@option(
    "--seeds",
    type=click.IntRange(min=1),
    metavar="N",
    about=Text(en="How many starts to train from.", ja="試す初期値の数。"),
)
@option(
    "--vary",
    multiple=True,
    metavar="NAME=V,V",
    about=Text(en="Values to try. Repeatable.", ja="試す値。何度でも指定できます。"),
)
@option(
    "--one-by-one",
    is_flag=True,
    about=Text(
        en="Run each training by itself, even where all could run as one.",
        ja="まとめて学習できる場合でも、1回ずつ学習させます。",
    ),
)
@option(
    "--json",
    "as_json",
    is_flag=True,
    about=Text(en="As JSON, for programs.", ja="プログラム向けに JSON で出力します。"),
)
@drawing_options(
    Text(en="What is trained instead of your file.", ja="自分のファイルの代わりに学習させるもの。"),
    Text(
        en="Time for one training, after which it is stopped (60).",
        ja="1回の学習を止めるまでの秒数（60）。",
    ),
)
@click.pass_obj
def command(
    reader: Reader,
    kata: Kata,
    seeds: int | None,
    vary: tuple[str, ...],
    one_by_one: bool,
    as_json: bool,
    solution: str | None,
    output: Path | None,
    show: bool,
    limit: float | None,
) -> int:
    """Train, then the table and the picture, or JSON."""
    drawn = output is not None or show or (not as_json and sys.stdout.isatty())
    asked = Asked("lab", kata, solution, output, show)
    with _Bar(reader) as bar:

        def hear(message: Message) -> None:
            match message:
                case {"progress": [done, total]}:
                    bar.update(done, total)
                case {"result": found}:
                    bar.stop()
                    if as_json:
                        _say_json(reader, kata, found)
                    else:
                        _say_table(reader, found)
                        _say_way(reader, found)

        return carry_out(
            reader,
            asked,
            drawn=drawn,
            hear=hear,
            limit=limit,
            vary=vary,
            seeds=seeds,
            one_by_one=one_by_one,
        )


class _Bar:
    """A progress bar where it disturbs no pipe."""

    def __init__(self, reader: Reader) -> None:
        from rich.console import Console
        from rich.progress import Progress

        console = Console(stderr=True)
        self._progress = Progress(console=console, transient=True, disable=not console.is_terminal)
        words = Text(en="training", ja="学習中")
        self._task = self._progress.add_task(reader.in_words(words), total=None)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    def update(self, done: int, total: int) -> None:
        """So many trainings of so many are done; before the first one, that it has begun."""
        self._progress.update(self._task, completed=done, total=total if done else None)

    def stop(self) -> None:
        """Leave nothing of it on the screen."""
        self._progress.stop()


def _say_table(reader: Reader, found: dict[str, Any]) -> None:
    console = reader.console
    table = _table(reader, found)
    unlimited = console.options.update(width=sys.maxsize)
    if console.measure(table, options=unlimited).maximum > console.width:
        # It breaks between the entries of a cell, and not inside one.
        table = _table(reader, found, between="\n")
    console.print(table)
    for name, about in found["varied"].items():
        reader.say(
            Text("{name}: {about}", "{name}：{about}").format(name=name, about=Text(**about))
        )


def _table(reader: Reader, found: dict[str, Any], between: str = "  ") -> Table:
    """The table; two spaces in a cell are `between` its entries, which stay whole."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE)
    starts = reader.in_words(Text(en="starts", ja="初期値の数"))
    for title in (*found["varied"], starts, *found["columns"]):
        table.add_column(title, justify="right")
    for row in found["rows"]:
        cells = (cell.replace("  ", between) for cell in row["cells"])
        table.add_row(*row["setting"], str(row["starts"]), *cells)
    return table


def _say_way(reader: Reader, found: dict[str, Any]) -> None:
    """How they were trained, and what that took."""
    if n := found["stacked"]:
        text = Text(
            en="{n} trainings ran as one (torch.func.vmap), in {seconds:.1f} s in all.",
            ja="{n}回分の学習をまとめて行いました（torch.func.vmap、全体で{seconds:.1f}秒）。",
        )
        reader.say(text.format(n=n, seconds=found["seconds"]))
    if n := found["single"]:
        text = Text(
            en="{n} trainings ran one by one, in {seconds:.1f} s in all.",
            ja="{n}回の学習を1回ずつ行いました（全体で{seconds:.1f}秒）。",
        )
        reader.say(text.format(n=n, seconds=found["seconds"]))
    if found["reason"] is not None:
        reader.say(Text(**found["reason"]), dim=True)


def _say_json(reader: Reader, kata: Kata, found: dict[str, Any]) -> None:
    data = {"kata": kata.name, "seconds": found["seconds"], "settings": found["settings"]}
    reader.say(json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False))
