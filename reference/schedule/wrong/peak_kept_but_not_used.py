"""
en: From the second call on, the learning rate is that of the call before, times the factor, not the peak times the factor.
cause: The peak is in "initial_lr", but the factor multiplies the current learning rate.
fix: Multiply the peak that is kept in `group["initial_lr"]` by the factor.

ja: 2回目の呼び出しから、ピークではなく前回の学習率に係数が掛けられています。
原因: ピークは "initial_lr" に入っていますが、係数を掛けているのは、そのときの学習率です。
直し方: `group["initial_lr"]` に保存したピークに係数を掛けます。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        group.setdefault("initial_lr", group["lr"])
        group["lr"] = group["lr"] * factor
