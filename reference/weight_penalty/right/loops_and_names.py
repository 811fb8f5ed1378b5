"""Loops that add up, and one group for each parameter."""

import torch


def weights_of(model):
    return [p for _, p in model.named_parameters() if len(p.shape) > 1]


def l2(model):
    total = 0.0
    for w in weights_of(model):
        total = total + torch.sum(w**2)
    return total


def l1(model):
    total = 0.0
    for w in weights_of(model):
        total += torch.abs(w).sum()
    return total


def parameter_groups(model, decay):
    return [
        {"params": [p], "weight_decay": decay if p.dim() > 1 else 0} for p in model.parameters()
    ]
