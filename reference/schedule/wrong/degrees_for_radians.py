"""
code: lacks radians

en: The decay is no half wave: the factor jumps up and down, or falls in another way.
cause: `math.cos` takes radians. 180 is half a turn in degrees only.
fix: Measure the way in half waves of `math.pi`: 0 at step warmup, `math.pi` at step total.

ja: 係数がコサインの半周期に沿って下がらず、上下に跳ぶなど、別の変わり方をしています。
原因: `math.cos` の引数はラジアンです。180 が半回転になるのは、度数法のときだけです。
直し方: 半周期の長さ `math.pi` を基準にします。コサインに渡す値は、ステップ warmup で 0、total で `math.pi` です。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(180 * way)) / 2
