"""
en: The learning rates are those of the next step.
fix: Pass `step` to factor_at as it is: it is counted from 0.

ja: 学習率が、次のステップのものになっています。
直し方: factor_at には `step` をそのまま渡します。`step` は 0 から数えます。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step + 1, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        peak = group.setdefault("initial_lr", group["lr"])
        group["lr"] = peak * factor
