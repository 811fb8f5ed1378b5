"""What a command costs that needs neither torch nor pytest."""

from __future__ import annotations

from benchmarks.measure import Ratio, python, seconds


def once() -> float:
    libraries = seconds(python("-c", "import pluggy, click, rich"))
    command = seconds(python("-m", "kata_runner.cli", "list"))
    return command / libraries


RATIOS = [
    Ratio("kata list / import pluggy, click, rich", once, at_most=2.5, pairs=15),
]
