"""
en: The factor falls too fast: it is at the floor one step before step total.
fix: Divide by `total - warmup`: so many steps there are from step warmup to step total.

ja: 係数の下がり方が速すぎて、ステップ total の1つ前で floor になっています。
直し方: `total - warmup` で割ります。ステップ warmup から total までのステップ数です。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total - 1:
        return floor
    way = (step - warmup) / (total - warmup - 1)
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
