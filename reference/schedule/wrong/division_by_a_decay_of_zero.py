"""
en: With warmup = total, factor_at stops with a ZeroDivisionError at step total.
fix: Deal with the steps from total on before you divide by `total - warmup`.

ja: warmup = total のとき、ステップ total で factor_at が ZeroDivisionError になります。
直し方: `total - warmup` で割る前に、ステップ total 以降の場合を処理します。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    way = min(1.0, (step - warmup) / (total - warmup))
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
