"""
en: The decay takes total steps: after a warm-up, it arrives at the floor only at step warmup + total.
cause: total is taken for the length of the decay alone, without the warm-up.
fix: Divide by `total - warmup`, and let the decay end at step total.

ja: 減衰に total ステップかかり、ウォームアップの後、floor になるのがステップ warmup + total です。
原因: total を、ウォームアップを含まない、減衰だけの長さとして使っています。
直し方: `total - warmup` で割り、減衰がステップ total で終わるようにします。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    way = min(1.0, (step - warmup) / total)
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
