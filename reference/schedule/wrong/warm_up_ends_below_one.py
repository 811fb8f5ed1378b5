"""
en: The last step of the warm-up does not have the factor 1: each factor of the warm-up is too small.
cause: The share is divided by more than the number of the warm-up's steps.
fix: Divide by `warmup`: after so many updates, the factor is 1.

ja: ウォームアップの最後のステップでも係数が 1 になりません。ウォームアップの係数がどれも小さすぎます。
原因: 割合を、ウォームアップのステップ数より大きい数で割っています。
直し方: `warmup` で割ります。その回数だけ更新すると、係数が 1 になります。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / (warmup + 1)
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
