"""The real part of a complex wave; the peaks first, then the rates, in two loops."""

import cmath


def factor_at(step, *, warmup, total, floor):
    if step in range(warmup):
        return float(1 - (warmup - step - 1) / warmup)
    if step not in range(total):
        return float(floor)
    turned = cmath.rect(1, cmath.pi * (total - step) / (total - warmup))
    return (1 + floor) / 2 - (1 - floor) / 2 * turned.real


def schedule_(optimizer, step, *, warmup, total, floor):
    for group in optimizer.param_groups:
        try:
            group["initial_lr"]
        except KeyError:
            group["initial_lr"] = group["lr"]
    peaks = [group["initial_lr"] for group in optimizer.param_groups]
    f = factor_at(step, floor=floor, total=total, warmup=warmup)
    for group, peak in zip(optimizer.param_groups, peaks, strict=True):
        group["lr"] = f * peak
