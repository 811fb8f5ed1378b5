"""
code: has not _.get(*_)
en: An "initial_lr" of 0.0 is not taken for the peak: the learning rate that the group has now takes its
place.
cause: `not` is True for 0, and not only where the key is missing.
fix: Store the peak only where the key is missing: `group.setdefault("initial_lr", group["lr"])`.

ja: 値が 0.0 の "initial_lr" がピークとして扱われず、そのときの学習率が代わりに使われています。
原因: `not` は、キーがないときだけでなく、値が 0 のときにも True になります。
直し方: キーがないときだけピークを入れます（`group.setdefault("initial_lr", group["lr"])`）。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        if not group.get("initial_lr"):
            group["initial_lr"] = group["lr"]
        group["lr"] = group["initial_lr"] * factor
