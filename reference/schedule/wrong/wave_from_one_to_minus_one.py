"""
en: The factor falls below the floor, below 0 too.
fix: The cosine goes from 1 to -1. Make it go from 1 to 0: `(1 + math.cos(math.pi * way)) / 2`.

ja: 係数が floor を下回り、負の値にもなります。
直し方: コサインの値は 1 から -1 まで変わります。1 から 0 までにします（`(1 + math.cos(math.pi * way)) / 2`）。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * math.cos(math.pi * way)
