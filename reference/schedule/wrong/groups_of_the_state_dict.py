"""
code: calls state_dict and lacks load_state_dict

en: The learning rates of the groups do not follow the factor: they stay as they were.
cause: The groups in `optimizer.state_dict()` are copies.
fix: Set `group["lr"]` for each group in `optimizer.param_groups`.

ja: グループの学習率が係数に従わず、元のままです。
原因: `optimizer.state_dict()` の中のグループはコピーです。
直し方: `optimizer.param_groups` のグループごとに `group["lr"]` を設定します。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    for group in optimizer.state_dict()["param_groups"]:
        peak = group.setdefault("initial_lr", group["lr"])
        group["lr"] = peak * factor_at(step, warmup=warmup, total=total, floor=floor)
