"""What a benchmark is made of: a ratio of two times, taken side by side, many times over.

Seconds say more about the machine than about the project, so everything is a ratio, and both of
its times come from the same minute. To add one, add a file to this folder with a `RATIOS` in it:

    RATIOS = [
        Ratio("a kata on sim / on cpu", once, at_most=5.0),
    ]

`once()` takes one pair of times and returns their ratio. `python -m benchmarks` finds the file,
calls it several times and reports the median.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Whatever a person has set for their own runs shall not change what is measured.
_OWN = (
    "KATA_DEVICE",
    "KATA_LANG",
    "PYTEST_ADDOPTS",
    "PYTEST_PLUGINS",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONPROFILEIMPORTTIME",
)
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in _OWN}


class NotHere(Exception):
    """The means to take a ratio are not on this machine (no fork, no /proc); the text says what."""


class Failed(Exception):
    """What is measured does not work; the text says what it came to."""


@dataclass(frozen=True)
class Ratio:
    """What is promised: one time over another, and where the ratio has to stay."""

    name: str
    once: Callable[[], float]  # one pair of times, as their ratio
    at_most: float | None = None
    at_least: float | None = None
    pairs: int = 11  # how many pairs the median is taken over
    beside: Callable[[], Iterable[str]] | None = None  # what else is measured: lines of text

    def holds(self, value: float) -> bool:
        """Is this value where it was promised to be?"""
        if self.at_most is not None and value > self.at_most:
            return False
        return self.at_least is None or value >= self.at_least

    def room(self, value: float) -> str:
        """How far a value is from breaking the promise: ×1.2 is a fifth; nothing where it is none."""
        if self.at_most is not None:
            return f"×{self.at_most / value:.2f}" if value > 0 else ""
        return f"×{value / self.at_least:.2f}" if self.at_least else ""

    @property
    def promise(self) -> str:
        """The limit, in words."""
        if self.at_most is not None:
            return f"at most {self.at_most:g}"
        return f"at least {self.at_least:g}" if self.at_least is not None else ""


@dataclass(frozen=True)
class Result:
    """What came of one ratio: its values in the order they were taken, or why there are none."""

    ratio: Ratio
    values: tuple[float, ...] = ()
    reason: str = ""
    failed: bool = False

    @property
    def median(self) -> float:
        """The value that is held against the promise."""
        return statistics.median(self.values)

    @property
    def kept(self) -> bool:
        """Is the promise kept? A ratio that this machine has not the means for breaks none."""
        return self.ratio.holds(self.median) if self.values else not self.failed


def take(ratio: Ratio, pairs: int | None = None) -> Result:
    """Measure one ratio. The first pair fills the disk's cache and is not counted."""
    try:
        ratio.once()
        values = tuple(ratio.once() for _ in range(pairs or ratio.pairs))
    except NotHere as error:
        return Result(ratio, reason=str(error))
    except Failed as error:
        return Result(ratio, reason=f"NOT KEPT: {error}", failed=True)
    return Result(ratio, values)


def seconds(arguments: Sequence[str], folder: Path = ROOT) -> float:
    """How long a whole process takes. Raises Failed, with its last words, where it fails."""
    start = time.perf_counter()
    done = subprocess.run(  # our own commands
        arguments,
        cwd=folder,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    taken = time.perf_counter() - start
    if done.returncode != 0:
        last = (done.stdout.strip().splitlines() or ["no output"])[-1]
        command = " ".join(arguments[1:])
        raise Failed(f"`python {command}` ended with {done.returncode}: {last}")
    return taken


def python(*arguments: str) -> list[str]:
    """The command line of this very Python."""
    return [sys.executable, *arguments]


def table(results: Sequence[Result]) -> Iterator[str]:
    """The results as lines of text."""
    rows = [("ratio", "median", "from - to", "promised", "room", "")]
    for result in results:
        if not result.values:
            rows.append((result.ratio.name, "-", "-", result.ratio.promise, "", result.reason))
            continue
        spread = f"{min(result.values):.2f} - {max(result.values):.2f}"
        verdict = "kept" if result.kept else "NOT KEPT"
        cells = (f"{result.median:.2f}", spread, result.ratio.promise)
        rows.append((result.ratio.name, *cells, result.ratio.room(result.median), verdict))
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        yield "  ".join([*cells, row[5]]).rstrip()
