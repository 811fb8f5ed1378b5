"""`kata graph [NAME]`: the computation graph that autograd recorded of the learner's solution."""

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
        en="Draw the computation graph that autograd records of your solution.",
        ja="自動微分が記録した、解答の計算グラフを描きます。",
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
    """One forward pass, as autograd recorded it."""
    asked = Asked("graph", kata, solution, output, show, device)
    return carry_out(reader, asked, limit=limit, seed=seed)
