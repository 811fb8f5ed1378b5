"""`python -m benchmarks [PART OF A NAME …] [--pairs N]`: measure, print a table.

The exit code is 1 where a promise is not kept.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

from benchmarks.measure import Ratio, table, take


def ratios() -> list[Ratio]:
    """Every ratio of every file in this folder that has a `RATIOS`."""
    modules = sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    return [
        ratio
        for name in modules
        for ratio in getattr(importlib.import_module(f"benchmarks.{name}"), "RATIOS", ())
    ]


def main() -> int:
    """Measure what was asked for, everything by default."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only ratios with this in them")
    parser.add_argument("--pairs", type=int, help="pairs of times for each ratio")
    asked = parser.parse_args()
    results = []
    for ratio in ratios():
        if not asked.names or any(name in ratio.name for name in asked.names):
            print(f"measuring: {ratio.name} …", file=sys.stderr, flush=True)
            results.append(take(ratio, asked.pairs))
    print(*table(results), sep="\n")
    for result in results:
        if result.values and result.ratio.beside is not None:
            print("", *result.ratio.beside(), sep="\n")
    return 0 if all(result.kept for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
