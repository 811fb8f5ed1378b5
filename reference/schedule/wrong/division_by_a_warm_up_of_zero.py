"""
en: With warmup=0, factor_at stops with a ZeroDivisionError.
cause: The share of the warm-up is always computed, even where there is none.
fix: Divide by `warmup` only where `step < warmup`. With warmup=0, that is never the case.

ja: warmup=0 のとき、factor_at が ZeroDivisionError で止まります。
原因: ウォームアップがないときも、その割合を計算しています。
直し方: `warmup` で割るのは、`step < warmup` のときだけにします。warmup=0 なら、その場合はありません。
"""

import math


def factor_at(step, *, warmup, total, floor):
    rising = min(1.0, (step + 1) / warmup)
    if step >= total:
        return floor
    way = max(0, step - warmup) / max(1, total - warmup)
    return rising * (floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2)
