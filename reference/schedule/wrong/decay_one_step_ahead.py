"""
en: The decay is one step ahead: at step warmup the factor is below 1 already.
fix: Let the share of the way be 0 at step warmup: use `(step - warmup) / (total - warmup)`.

ja: 下がり方が1ステップ早く、ステップ warmup ですでに係数が 1 より小さくなっています。
直し方: ステップ warmup で割合が 0 になるように、`(step - warmup) / (total - warmup)` を使います。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = (step + 1 - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
