"""
en: schedule_ stops with a KeyError where a later group has no peak yet.
fix: Look into each group: `group.setdefault("initial_lr", group["lr"])`.

ja: 2つ目以降のグループにまだピークがないと、schedule_ が KeyError で止まります。
直し方: グループごとに確かめます（`group.setdefault("initial_lr", group["lr"])`）。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    if "initial_lr" not in optimizer.param_groups[0]:
        for group in optimizer.param_groups:
            group["initial_lr"] = group["lr"]
    for group in optimizer.param_groups:
        group["lr"] = group["initial_lr"] * factor
