"""
en: schedule_ stops with a KeyError where a group has no peak yet and step is not 0.
cause: The peaks are stored at step 0 only.
fix: Store the peak wherever it is missing, at any step: `group.setdefault("initial_lr", group["lr"])`.

ja: step が 0 でないときに、まだピークのないグループがあると、schedule_ が KeyError で止まります。
原因: ピークを入れるのが、ステップ 0 だけです。
直し方: どのステップでも、ピークがなければ入れます（`group.setdefault("initial_lr", group["lr"])`）。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        if step == 0 and "initial_lr" not in group:
            group["initial_lr"] = group["lr"]
        group["lr"] = group["initial_lr"] * factor
