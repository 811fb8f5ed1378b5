"""
en: The learning rate does not fall below floor itself, where it should fall to the peak times floor.
fix: Set "lr" to the peak times the factor, and to nothing else: the floor is in the factor already.

ja: 学習率が floor の値で止まり、ピークと floor の積まで下がりません。
直し方: "lr" は、ピークに係数を掛けただけの値にします。floor は、すでに係数に含まれています。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        peak = group.setdefault("initial_lr", group["lr"])
        group["lr"] = max(floor, peak * factor)
