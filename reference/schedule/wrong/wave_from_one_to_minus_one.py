"""
en: The factor falls below the floor, below 0 too.
fix: Lift the cosine and halve it, so that it goes from 1 to 0 and not to -1: (1 + cos) / 2.

ja: 係数が floor を下回り、負の値にもなります。
直し方: コサインに 1 を足して半分にし、1 から -1 ではなく 1 から 0 まで変わるようにします（(1 + cos) / 2）。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * math.cos(math.pi * way)
