"""
en: With warmup = total, the factor stays at 1 from step total on, where it should be the floor.
cause: The case without a decay comes before the question whether step total is reached.
fix: Ask for `step >= total` first.

ja: warmup = total のとき、ステップ total からも係数が 1 のままで、floor になりません。
原因: ステップ total に達したかどうかより先に、減衰がない場合を処理しています。
直し方: `step >= total` かどうかを先に調べます。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if warmup == total:
        return 1.0
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(math.pi * way)) / 2
