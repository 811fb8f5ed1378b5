"""
en: At step warmup the factor is larger than 1: the warm-up goes on for one step too many.
fix: Compare with `step < warmup`: step warmup belongs to the decay.

ja: ステップ warmup の係数が 1 を超えています。ウォームアップが1ステップ長すぎます。
直し方: `step < warmup` で比べます。ステップ warmup からは減衰です。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if warmup and step <= warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
