"""
en: There is no warm-up: the factor is 1 from the start.
fix: Below step warmup, return `(step + 1) / warmup`.

ja: ウォームアップがなく、係数がはじめから 1 です。
直し方: step が warmup より小さいときは `(step + 1) / warmup` を返します。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return 1.0
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
