"""All factors in one list, built with every call; `dict.update` and `dict.get`."""

import math


def factor_at(step, *, warmup, total, floor):
    decay = total - warmup
    table = [k / warmup for k in range(1, warmup + 1)]
    table += [floor + (1 - floor) * (math.cos(math.pi * k / decay) + 1) / 2 for k in range(decay)]
    return (table + [floor])[min(step, total)]


def schedule_(optimizer, step, *, warmup, total, floor):
    for group in optimizer.param_groups:
        peak = group.get("initial_lr", group["lr"])
        group.update(
            initial_lr=peak, lr=peak * factor_at(step, warmup=warmup, total=total, floor=floor)
        )
