"""
en: The learning rates follow the number of calls, not step.
fix: Pass `step` to factor_at, and count nothing.

ja: 学習率が、step ではなく呼び出しの回数で決まっています。
直し方: factor_at に `step` を渡し、回数は数えません。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    optimizer.calls = getattr(optimizer, "calls", -1) + 1
    factor = factor_at(optimizer.calls, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        peak = group.setdefault("initial_lr", group["lr"])
        group["lr"] = peak * factor
