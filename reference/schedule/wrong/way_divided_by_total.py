"""
en: After a warm-up the factor falls too slowly, and jumps to the floor at step total.
fix: Divide by `total - warmup`: so many steps there are from step warmup to step total.

ja: ウォームアップの後、係数の下がり方が遅く、ステップ total で floor まで跳びます。
直し方: `total - warmup` で割ります。ステップ warmup から total までのステップ数です。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = (step - warmup) / total
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
