"""
en: All groups get the same learning rate.
cause: The peak of the first group is used for all.
fix: Take the peak of each group from the group itself: `group.setdefault("initial_lr", group["lr"])`.

ja: すべてのグループが同じ学習率になっています。
原因: 最初のグループのピークを、すべてに使っています。
直し方: ピークは、それぞれのグループから取り出します（`group.setdefault("initial_lr", group["lr"])`）。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    first = optimizer.param_groups[0]
    peak = first.setdefault("initial_lr", first["lr"])
    for group in optimizer.param_groups:
        group["lr"] = peak * factor
