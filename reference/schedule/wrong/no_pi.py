"""
en: The decay is no half wave: the factor jumps up and down, or falls in another way.
cause: The angle goes only from 0 to 1, less than a third of half a turn.
fix: Measure the way in half waves of `math.pi`: 0 at step warmup, `math.pi` at step total.

ja: 係数がコサインの半周期に沿って下がらず、上下に跳ぶなど、別の変わり方をしています。
原因: 角度が 0 から 1 までしか変わりません。半回転の3分の1より小さい角度です。
直し方: 半周期の長さ `math.pi` を基準にします。コサインに渡す値は、ステップ warmup で 0、total で `math.pi` です。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(way)) / 2
