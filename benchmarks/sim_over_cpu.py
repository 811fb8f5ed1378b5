"""What the simulated device costs: the checks of each kata on it and on the CPU."""

from __future__ import annotations

from functools import partial

from benchmarks.cold_run import whole_run
from benchmarks.measure import ROOT, Ratio


def once(kata: str) -> float:
    _, cpu = whole_run(kata, "--device", "cpu")
    _, sim = whole_run(kata, "--device", "sim")
    return sim / cpu


RATIOS = [
    Ratio(f"{path.parent.name} on sim / on cpu", partial(once, path.parent.name), 5.0, pairs=3)
    for path in sorted(ROOT.glob("katas/*/kata.toml"))
]
