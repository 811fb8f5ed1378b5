"""
code: has _.pi / 2

en: Between its ends, the decay is above half a wave: it starts slowly, but does not end slowly.
cause: `math.pi / 2` is a quarter of a wave.
fix: Use half a wave, up to `math.pi`, lifted and halved: (1 + cos) / 2.

ja: 両端の間の係数が、半周期の波より大きくなっています。下がり始めは緩やかですが、終わりは緩やかではありません。
原因: `math.pi / 2` は4分の1周期です。
直し方: `math.pi` までの半周期を使い、1 を足して半分にします（(1 + cos) / 2）。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * math.cos(math.pi / 2 * way)
