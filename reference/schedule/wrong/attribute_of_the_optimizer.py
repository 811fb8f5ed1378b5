"""
code: has optimizer.lr = _ or has optimizer.lr *= _

en: The learning rates of the groups do not follow the factor: they stay as they were.
cause: `optimizer.lr = …` makes a new attribute, which the optimizer does not read.
fix: Set `group["lr"]` for each group in `optimizer.param_groups`.

ja: グループの学習率が係数に従わず、元のままです。
原因: `optimizer.lr = …` では新しい属性ができるだけで、オプティマイザーはそれを使いません。
直し方: `optimizer.param_groups` のグループごとに `group["lr"]` を設定します。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        group.setdefault("initial_lr", group["lr"])
    optimizer.lr = optimizer.param_groups[0]["initial_lr"] * factor
