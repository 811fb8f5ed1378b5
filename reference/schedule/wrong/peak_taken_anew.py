"""
en: From the second call on, the learning rate is that of the call before, times the factor, not the peak times the factor.
cause: Every call overwrites "initial_lr" with the current learning rate.
fix: Store the peak only where the group does not have it yet: `group.setdefault("initial_lr", group["lr"])`.

ja: 2回目の呼び出しから、ピークではなく前回の学習率に係数が掛けられています。
原因: 呼び出すたびに、"initial_lr" がそのときの学習率で上書きされます。
直し方: グループにまだないときだけ、ピークを入れます（`group.setdefault("initial_lr", group["lr"])`）。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        group["initial_lr"] = group["lr"]
        group["lr"] = group["initial_lr"] * factor
