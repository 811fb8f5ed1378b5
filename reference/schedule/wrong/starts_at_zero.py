"""
en: The factor is 0 at step 0, so the first update changes nothing. Each factor of the warm-up comes one step late.
cause: The steps are counted from 0, and so is the share of the warm-up.
fix: Count from 1 in the warm-up: `(step + 1) / warmup`.

ja: ステップ 0 の係数が 0 で、最初の更新では何も変わりません。ウォームアップの係数がどれも1ステップ遅れています。
原因: ステップは 0 から数えますが、割合も 0 から数えています。
直し方: ウォームアップでは 1 から数えます（`(step + 1) / warmup`）。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return step / warmup
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
