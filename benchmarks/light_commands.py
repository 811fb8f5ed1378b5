"""What a command costs that needs neither torch nor pytest, with as many katas as there will be."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from benchmarks.many_katas import make
from benchmarks.measure import Ratio, python, seconds


@cache
def workspace() -> tempfile.TemporaryDirectory[str]:
    """Sixty katas, made once; the folder goes with this process."""
    folder = tempfile.TemporaryDirectory()
    make(Path(folder.name))
    return folder


def command(*arguments: str) -> Callable[[], float]:
    """`kata`, as its script calls it, beside the libraries that it is made of."""

    def once() -> float:
        libraries = seconds(python("-c", "import pluggy, click, rich"))
        call = python("-c", "from kata_runner.cli import main; main()", *arguments)
        return seconds(call, Path(workspace().name)) / libraries

    return once


RATIOS = [
    Ratio(
        f"{' '.join(('kata', *arguments))}, 60 katas / import pluggy, click, rich",
        command(*arguments),
        at_most=2.5,
        pairs=15,
    )
    for arguments in ((), ("list",))
]
