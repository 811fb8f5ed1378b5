"""Tensors of float32 inside, a number outside; the groups by their index."""

import torch


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return torch.linspace(1 / warmup, 1, warmup)[step].item()
    if step >= total:
        return floor
    angle = torch.tensor(torch.pi * (step - warmup) / (total - warmup))
    return torch.lerp(torch.tensor(1.0), torch.tensor(floor), (1 - angle.cos()) / 2).item()


def schedule_(optimizer, step, *, warmup, total, floor):
    share = factor_at(step, warmup=warmup, total=total, floor=floor)
    for i in range(len(optimizer.param_groups)):
        optimizer.param_groups[i].setdefault("initial_lr", optimizer.param_groups[i]["lr"])
        optimizer.param_groups[i]["lr"] = optimizer.param_groups[i]["initial_lr"] * share
