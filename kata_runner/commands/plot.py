"""`kata plot [NAME]`: a picture of what the learner's own solution does."""

from __future__ import annotations

from pathlib import Path

import click

from kata_runner.commands._bilingual import Command
from kata_runner.commands._drawing import Asked, carry_out
from kata_runner.commands._drawing_options import device_option, picture_options, seed_option
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
@picture_options
@device_option
@seed_option
@click.pass_obj
def command(
    reader: Reader,
    kata: Kata,
    solution: str | None,
    output: Path | None,
    show: bool,
    limit: float | None,
    device: str | None,
    seed: int | None,
) -> int:
    """The kata's own picture."""
    asked = Asked("plot", kata, solution, output, show, device)
    return carry_out(reader, asked, limit=limit, seed=seed)
