"""
en: The warm-up starts from the floor, so its factors are too large where the floor is above 0.
fix: Leave the floor out of the warm-up: `(step + 1) / warmup`.

ja: ウォームアップが floor から始まっているため、floor が 0 より大きいと、係数が大きすぎます。
直し方: ウォームアップでは floor を使いません（`(step + 1) / warmup`）。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return floor + (1 - floor) * (step + 1) / warmup
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
