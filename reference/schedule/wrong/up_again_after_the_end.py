"""
en: After step total the factor rises again.
cause: The cosine wave goes on after its first half.
fix: From step total on, return the floor.

ja: ステップ total を過ぎると、係数がまた上がります。
原因: コサインの波は、半周期を過ぎても続きます。
直し方: ステップ total からは floor を返します。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    way = (step - warmup) / max(1, total - warmup)
    if warmup == total:
        return floor
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
