"""
en: The peak is not in the group under "initial_lr".
cause: It is kept outside of the groups, where `state_dict()` does not find it.
fix: Keep each peak in its group: `group.setdefault("initial_lr", group["lr"])`.

ja: ピークが、グループの "initial_lr" に入っていません。
原因: グループの外にあるため、`state_dict()` に含まれません。
直し方: ピークは、それぞれのグループに入れます（`group.setdefault("initial_lr", group["lr"])`）。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    if not hasattr(optimizer, "peaks"):
        optimizer.peaks = [group["lr"] for group in optimizer.param_groups]
    for group, peak in zip(optimizer.param_groups, optimizer.peaks):
        group["lr"] = peak * factor
