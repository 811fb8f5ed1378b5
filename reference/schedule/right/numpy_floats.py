"""NumPy's cosine, whose numbers are floats too; the peak by `dict.get`."""

import numpy as np


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step < total:
        t = (step - warmup) / (total - warmup)
        return floor + (1 - floor) * (1 + np.cos(np.pi * t)) / 2
    return floor


def schedule_(optimizer, step, *, warmup, total, floor):
    for g in optimizer.param_groups:
        g["initial_lr"] = g.get("initial_lr", g["lr"])
        g["lr"] = g["initial_lr"] * factor_at(step, warmup=warmup, total=total, floor=floor)
