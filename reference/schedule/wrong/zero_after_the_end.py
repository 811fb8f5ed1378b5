"""
en: From step total on, the factor is 0: nothing is learned any more.
fix: From step total on, return the floor.

ja: ステップ total からの係数が 0 で、それ以上は学習が進みません。
直し方: ステップ total からは floor を返します。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return 0.0
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
