"""
en: The peak is not in the group under "initial_lr".
cause: It is kept under another key.
fix: Use the key "initial_lr": `peak = group.setdefault("initial_lr", group["lr"])`.

ja: ピークが、グループの "initial_lr" に入っていません。
原因: 別のキーに入れています。
直し方: キーは "initial_lr" にします（`peak = group.setdefault("initial_lr", group["lr"])`）。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        peak = group.setdefault("peak", group["lr"])
        group["lr"] = peak * factor
