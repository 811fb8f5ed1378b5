"""
code: has _.get(*_) or _
en: An "initial_lr" of 0.0 is not taken for the peak: the learning rate that the group has now takes its
place.
cause: `or` takes what is on its right wherever the left side is 0, and not only where the key is missing.
fix: Store the peak only where the key is missing: `group.setdefault("initial_lr", group["lr"])`.

ja: 値が 0.0 の "initial_lr" がピークとして扱われず、そのときの学習率が代わりに使われています。
原因: `or` は、キーがないときだけでなく、左側が 0 のときにも、右側の値になります。
直し方: キーがないときだけピークを入れます（`group.setdefault("initial_lr", group["lr"])`）。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        group["initial_lr"] = group.get("initial_lr") or group["lr"]
        group["lr"] = group["initial_lr"] * factor
