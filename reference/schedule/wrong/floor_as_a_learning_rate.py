"""
en: The learning rate does not fall below floor itself, where it should fall to the peak times floor.
fix: The floor is a share of the peak: `group["lr"] = peak * factor` is enough.

ja: 学習率が floor の値で止まり、ピークと floor の積まで下がりません。
直し方: floor はピークに対する割合です。`group["lr"] = peak * factor` だけで十分です。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        peak = group.setdefault("initial_lr", group["lr"])
        group["lr"] = max(floor, peak * factor)
