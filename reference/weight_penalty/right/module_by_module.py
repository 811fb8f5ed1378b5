"""Goes through the modules and remembers what was seen; losses of PyTorch against zeros."""

import torch
from torch.nn import functional as F


def split(model):
    seen, weights, others = set(), [], []
    for module in model.modules():
        for parameter in module.parameters(recurse=False):
            if parameter in seen:
                continue
            seen.add(parameter)
            (weights if parameter.ndim >= 2 else others).append(parameter)
    return weights, others


def l2(model):
    weights, _ = split(model)
    return torch.stack([F.mse_loss(w, torch.zeros_like(w), reduction="sum") for w in weights]).sum()


def l1(model):
    weights, _ = split(model)
    return torch.stack([F.l1_loss(w, torch.zeros_like(w), reduction="sum") for w in weights]).sum()


def parameter_groups(model, decay):
    weights, others = split(model)
    return [
        {"params": weights, "weight_decay": decay},
        {"params": others, "weight_decay": 0},
    ]
