"""
code: has no _["lr"] = _ and has no _["lr"] *= _ and has no _.defaults[_] = _ and has no _._ = _ and lacks SGD
and lacks update and lacks state_dict

en: The learning rates of the groups do not follow the factor: they stay as they were.
cause: What is computed is only in a variable: no group takes it over.
fix: Set `group["lr"]` for each group in `optimizer.param_groups`.

ja: グループの学習率が係数に従わず、元のままです。
原因: 計算した学習率が変数に入っているだけで、グループに設定されていません。
直し方: `optimizer.param_groups` のグループごとに `group["lr"]` を設定します。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        lr = group.setdefault("initial_lr", group["lr"])
        lr *= factor
