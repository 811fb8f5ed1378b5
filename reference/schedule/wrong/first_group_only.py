"""
en: Only the first group gets a new learning rate.
fix: Go through all groups: `for group in optimizer.param_groups:`.

ja: 最初のグループの学習率しか変わりません。
直し方: すべてのグループについて繰り返します（`for group in optimizer.param_groups:`）。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    group = optimizer.param_groups[0]
    peak = group.setdefault("initial_lr", group["lr"])
    group["lr"] = peak * factor
