"""
en: The factor falls along a straight line, not along a cosine wave.
fix: Put half a cosine wave in place of the straight line: (1 + cos) / 2, where the cosine goes from
0 to `math.pi`.

ja: 係数が、コサインの波ではなく直線に沿って下がっています。
直し方: 直線の代わりに、0 から `math.pi` までの半周期のコサインを使います（(1 + cos) / 2）。
"""


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 - way)
