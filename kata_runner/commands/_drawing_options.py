"""The options that `kata plot`, `kata graph` and `kata lab` share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from kata_runner.commands._bilingual import FILE, option
from kata_runner.model.language import Text

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def drawing_options(solution: Text, limit: Text) -> Decorator:
    """The options of every command that draws; what is said of two of them differs."""
    options = (
        option("--solution", metavar="stub|reference|PATH", about=solution),
        option(
            "-o",
            "--output",
            type=FILE,
            metavar="FILE",
            about=Text(
                en="Write the picture to a file: .png, .svg or .pdf.",
                ja="図をファイルに保存します（.png、.svg、.pdf）。",
            ),
        ),
        option(
            "--show",
            is_flag=True,
            about=Text(en="Open the picture in a window.", ja="図をウィンドウで開きます。"),
        ),
        option(
            "--limit",
            type=click.FloatRange(min=0, min_open=True),
            metavar="SECONDS",
            about=limit,
        ),
    )

    def add(function: Callable[..., Any]) -> Callable[..., Any]:
        for one in reversed(options):
            function = one(function)
        return function

    return add


picture_options = drawing_options(
    Text(en="What is drawn instead of your file.", ja="自分のファイルの代わりに描くもの。"),
    Text(en="Time after which your solution is stopped (60).", ja="解答を止めるまでの秒数（60）。"),
)
device_option = option(
    "--device",
    metavar="DEVICE",
    about=Text(
        en="Where tensors live: cpu, cuda, mps, sim, auto.",
        ja="テンソルを置くデバイス：cpu、cuda、mps、sim、auto。",
    ),
)
seed_option = option(
    "--seed",
    type=int,
    metavar="N",
    about=Text(en="Start from other random numbers.", ja="別の乱数から始めます。"),
)
