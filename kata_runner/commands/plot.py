"""`kata plot [NAME]`: a picture of what the learner's own solution does."""

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
        en="Draw what your solution does: a line, a surface, a loss curve.",
        ja="解答の動きを図にします（直線、曲面、損失のグラフなど）。",
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
    """The kata's own picture."""
    from kata_runner.drawing import pictures

    path = solution_path(kata, solution)
    where = chosen_device(kata, device)
    return picture(
        reader,
        kata,
        "plot",
        output,
        show,
        lambda figure, language: pictures.draw_kata(
            kata, path, figure, device=where, seed=seed, language=language
        ),
        solution=solution,
        device=device,
    )
