"""
en: The factor falls too fast: it is at the floor one step before step total.
fix: From step warmup to step total there are `total - warmup` steps: divide by that.

ja: 係数の下がり方が速すぎて、ステップ total の1つ前で floor になっています。
直し方: ステップ warmup から total までは `total - warmup` ステップです。この数で割ります。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total - 1:
        return floor
    way = (step - warmup) / (total - warmup - 1)
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
