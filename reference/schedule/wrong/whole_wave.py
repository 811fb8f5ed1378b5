"""
code: has 2 * _.pi

en: The decay is no half wave: the factor jumps up and down, or falls in another way.
cause: `2 * math.pi` is a whole wave: the factor falls to the floor and rises to 1 again.
fix: Use half a wave, which is `math.pi` long: 0 at step warmup, `math.pi` at step total.

ja: 係数がコサインの半周期に沿って下がらず、上下に跳ぶなど、別の変わり方をしています。
原因: `2 * math.pi` は1周期分です。係数は floor まで下がった後、また 1 に上がります。
直し方: 長さ `math.pi` の半周期だけを使います。コサインに渡す値は、ステップ warmup で 0、total で `math.pi` です。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(2 * math.pi * way)) / 2
