"""
en: The factor is 0 in all of the warm-up but its last step.
cause: The quotient is rounded down to a whole number.
fix: Divide with `/`, and do not round.

ja: ウォームアップの間、最後のステップ以外の係数がすべて 0 です。
原因: 商が整数に切り捨てられています。
直し方: `/` で割り、整数に丸めないようにします。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return float((step + 1) // warmup)
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
