"""
en: The factor falls along a straight line, not along a cosine wave.
fix: Put half a cosine wave in place of `1 - way`: `(1 + math.cos(math.pi * way)) / 2`.

ja: 係数が、コサインの波ではなく直線に沿って下がっています。
直し方: `1 - way` の代わりに、コサインの半周期を使います（`(1 + math.cos(math.pi * way)) / 2`）。
"""


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 - way)
