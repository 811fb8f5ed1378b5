"""
en: All groups get the same learning rate.
cause: `defaults` has one learning rate for the whole optimizer, and a group may have another one.
fix: Take the peak of each group from the group itself: `group.setdefault("initial_lr", group["lr"])`.

ja: すべてのグループが同じ学習率になっています。
原因: `defaults` の学習率はオプティマイザー全体に1つで、グループの学習率とは違うことがあります。
直し方: ピークは、それぞれのグループから取り出します（`group.setdefault("initial_lr", group["lr"])`）。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        peak = group.setdefault("initial_lr", optimizer.defaults["lr"])
        group["lr"] = peak * factor
