"""The wave upside down, seen from its end, by a sine."""

import math


def wave(left):
    return (1 + math.sin(math.pi * (left - 0.5))) / 2


def factor_at(step, *, warmup, total, floor):
    if step >= total:
        return floor
    if step + 1 <= warmup:
        return (step + 1) / warmup
    return (1 - floor) * wave((total - step) / (total - warmup)) + floor


def schedule_(optimizer, step, *, warmup, total, floor):
    scale = factor_at(step, warmup=warmup, total=total, floor=floor)

    def set_one(group):
        group["lr"] = scale * group.setdefault("initial_lr", group["lr"])

    list(map(set_one, optimizer.param_groups))
