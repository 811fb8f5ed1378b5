"""
en: From the second call on, the learning rate is that of the call before, times the factor, not the peak times the factor.
fix: Keep the peak: `peak = group.setdefault("initial_lr", group["lr"])`, and set `group["lr"] = peak * factor`.

ja: 2回目の呼び出しから、ピークではなく前回の学習率に係数が掛けられています。
直し方: ピークを残しておき（`peak = group.setdefault("initial_lr", group["lr"])`）、`group["lr"] = peak * factor` とします。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        group["lr"] *= factor
