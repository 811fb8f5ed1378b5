"""Two clamped shares, one of the warm-up and one of the way down, and no early return."""

from math import cos, pi


def factor_at(step, *, warmup, total, floor):
    up = min((step + 1) / max(warmup, 1), 1.0)
    down = min(max(step - warmup, 0) / max(total - warmup, 1), 1.0)
    if step >= total:
        down = 1.0
    wave = 0.5 * (1 - floor) * (1 + cos(pi * down)) + floor
    return up if step < warmup else wave


def schedule_(optimizer, step, *, warmup, total, floor):
    for group in optimizer.param_groups:
        if "initial_lr" not in group:
            group["initial_lr"] = group["lr"]
        group["lr"] = group["initial_lr"] * factor_at(step, warmup=warmup, total=total, floor=floor)
