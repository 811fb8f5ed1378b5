"""
code: has optimizer.defaults[_] = _ or has optimizer.defaults[_] *= _

en: The learning rates of the groups do not follow the factor: they stay as they were.
cause: `optimizer.defaults["lr"]` is used only when a group is made.
fix: Set `group["lr"]` for each group in `optimizer.param_groups`.

ja: グループの学習率が係数に従わず、元のままです。
原因: `optimizer.defaults["lr"]` は、グループを作るときにしか使われません。
直し方: `optimizer.param_groups` のグループごとに `group["lr"]` を設定します。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        group.setdefault("initial_lr", group["lr"])
    optimizer.defaults["lr"] = optimizer.param_groups[0]["initial_lr"] * factor
