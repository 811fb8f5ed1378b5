"""`kata lab [NAME]`: what if it started elsewhere, or learned faster? The learner's code, many times."""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import click

from kata_runner.commands._bilingual import Command, option
from kata_runner.commands._drawing import drawing_options, picture, solution_path, told
from kata_runner.commands._reader import Reader, kata_argument
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text

if TYPE_CHECKING:
    from types import ModuleType

    from kata_runner.drawing.lab import Experiment


@click.command(
    cls=Command,
    about=Text(
        en="Ask what if: train your solution from many starts, with other settings.",
        ja="「もし〜なら？」を試します。いろいろな初期値や設定で解答を学習させます。",
    ),
    more=Text(
        en="For example: kata lab xor --seeds 1000; kata lab xor --vary lr=0.01,0.1,1. "
        "An unknown name after --vary shows those that a kata lets vary.",
        ja="例: kata lab xor --seeds 1000、kata lab xor --vary lr=0.01,0.1,1。"
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
        en="Train each by itself, even where all could train as one.",
        ja="まとめて学習できる場合でも、1つずつ学習させます。",
    ),
)
@option(
    "--json",
    "as_json",
    is_flag=True,
    about=Text(en="As JSON, for programs.", ja="プログラム向けに JSON で出力します。"),
)
@drawing_options
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
) -> int:
    """Train, then the table and the picture, or JSON."""
    from kata_runner.drawing import lab, pictures

    path = solution_path(kata, solution)
    drawn = output is not None or show or (not as_json and sys.stdout.isatty())
    pictures.need("matplotlib")  # a kata's lab.py imports it
    if output is not None:
        pictures.check_name(output)
    with told(reader, kata) as failed, _Bar(reader) as bar:
        module = pictures.companion(kata, "lab", "train")
        found = lab.experiment(
            kata, path, vary=vary, seeds=seeds, one_by_one=one_by_one, progress=bar.show
        )
    if failed:
        return 1
    if as_json:
        _say_json(reader, kata, module, found)
    else:
        _say_table(reader, module, found)
        _say_way(reader, found)
    if not drawn:
        return 0

    def draw(figure: Any, language: Any) -> bool | None:
        with pictures.checking(kata, path) as verdict:
            module.draw(figure, found, lambda en, ja: Text(en, ja).said(language))
            pictures.title(figure, kata, passed := verdict(), language)
        return passed

    return picture(reader, kata, "lab", output, show, draw, solution=solution)


class _Bar:
    """A progress bar where it disturbs no pipe."""

    def __init__(self, reader: Reader) -> None:
        from rich.console import Console
        from rich.progress import Progress

        self._progress = Progress(console=Console(stderr=True), transient=True)
        words = Text(en="training", ja="学習中")
        self._task = self._progress.add_task(reader.in_words(words), total=None)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._progress.stop()

    def show(self, done: int, total: int) -> None:
        """So many trainings of so many are done; before the first one, that it has begun."""
        self._progress.update(self._task, completed=done, total=total if done else None)


def _say_table(reader: Reader, module: ModuleType, found: Experiment) -> None:
    from rich import box
    from rich.cells import cell_len
    from rich.table import Table

    from kata_runner.drawing import lab

    starts = reader.in_words(Text(en="starts", ja="初期値の数"))
    titles = [reader.in_words(column.title) for column in module.COLUMNS.values()]
    rows = []
    for runs in found.runs:
        values = module.measure(runs)
        rows.append(
            (
                *(lab.show(runs.setting[name]) for name in found.varied),
                str(len(runs.seeds)),
                *(column.show(values[name]) for name, column in module.COLUMNS.items()),
            )
        )
    table = Table(box=box.SIMPLE)
    for heading, *cells in zip([*found.varied, starts, *titles], *rows, strict=True):
        # A heading may take two lines, "0.5 (2.0 %)" may not.
        table.add_column(heading, justify="right", min_width=max(map(cell_len, cells)))
    for row in rows:
        table.add_row(*row)
    reader.console.print(table)


def _say_way(reader: Reader, found: Experiment) -> None:
    """How they were trained, and what that took."""
    stacked = sum(len(runs.seeds) for runs in found.runs if runs.stacked)
    single = sum(len(runs.seeds) for runs in found.runs if not runs.stacked)
    if stacked:
        text = Text(
            en="{n} networks trained as one (torch.func.vmap), in {seconds:.1f} s in all.",
            ja="{n}個のネットワークをまとめて学習させました"
            "（torch.func.vmap、全体で{seconds:.1f}秒）。",
        )
        reader.say(text.format(n=stacked, seconds=found.seconds))
    if single:
        text = Text(
            en="{n} trained one by one, in {seconds:.1f} s in all.",
            ja="{n}回、1つずつ学習させました（全体で{seconds:.1f}秒）。",
        )
        reader.say(text.format(n=single, seconds=found.seconds))
    if found.reason is not None:
        reader.say(found.reason, dim=True)


def _say_json(reader: Reader, kata: Kata, module: ModuleType, found: Experiment) -> None:
    import json

    rows = [
        {
            "setting": runs.setting,
            "seeds": len(runs.seeds),
            "way": "stacked" if runs.stacked else "one by one",
            **module.measure(runs),
            "final": runs.losses[:, -1].tolist(),
        }
        for runs in found.runs
    ]
    data = {"kata": kata.name, "seconds": found.seconds, "settings": _finite(rows)}
    reader.say(json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False))


def _finite(data: Any) -> Any:
    """The same data; what diverged is null, because JSON knows neither infinity nor nan."""
    if isinstance(data, dict):
        return {key: _finite(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_finite(value) for value in data]
    return None if isinstance(data, float) and not math.isfinite(data) else data
