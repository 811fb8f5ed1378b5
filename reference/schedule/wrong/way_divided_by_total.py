"""
en: After a warm-up the factor falls too slowly, and jumps to the floor at step total.
fix: From step warmup to step total there are `total - warmup` steps: divide by that.

ja: ウォームアップの後、係数の下がり方が遅く、ステップ total で floor まで跳びます。
直し方: ステップ warmup から total までは `total - warmup` ステップです。この数で割ります。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = (step - warmup) / total
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
