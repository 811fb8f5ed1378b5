"""`kata graph [NAME]`: the computation graph that autograd recorded of the learner's solution."""

from __future__ import annotations

from pathlib import Path

import click

from kata_runner.commands._bilingual import Command
from kata_runner.commands._drawing import (
    chosen_device,
    device_option,
    drawing_options,
    picture,
    seed_option,
    solution_path,
)
from kata_runner.commands._reader import Reader, kata_argument
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text


@click.command(
    cls=Command,
    about=Text(
        en="Draw the computation graph that autograd records of your solution.",
        ja="自動微分が記録した、解答の計算グラフを描きます。",
    ),
)
@kata_argument()
@drawing_options
@device_option
@seed_option
@click.pass_obj
def command(
    reader: Reader,
    kata: Kata,
    solution: str | None,
    output: Path | None,
    show: bool,
    device: str,
    seed: int | None,
) -> int:
    """One forward pass, as autograd recorded it."""
    from kata_runner.drawing import graph

    path = solution_path(kata, solution)
    where = chosen_device(kata, device)
    return picture(
        reader,
        kata,
        "graph",
        output,
        show,
        lambda figure, language: graph.draw_kata(
            kata, path, figure, device=where, seed=seed, language=language
        ),
    )
