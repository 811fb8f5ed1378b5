"""
en: After a warm-up the decay does not start at 1: the factor jumps down first.
cause: The share of the way is counted from step 0.
fix: Count the decay from step warmup on: `(step - warmup) / (total - warmup)`.

ja: ウォームアップの後、係数が 1 から下がり始めません。まず下に跳びます。
原因: 割合をステップ 0 から数えています。
直し方: 下がり始めるステップ warmup から数えます（`(step - warmup) / (total - warmup)`）。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = step / total
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
