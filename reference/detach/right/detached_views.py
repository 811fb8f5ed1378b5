"""Detached views, through which the tensors are changed; three terms in `round_through`."""

import torch


def td_loss(v, r, next_v, discount):
    bootstrap = next_v.detach()
    total = 0.0
    for i in range(v.numel()):
        total = total + (v[i] - r[i] - discount * bootstrap[i]) ** 2
    return total / v.numel()


def round_through(x):
    return torch.round(x).detach() + x - x.detach()


def follow_(average, parameters, decay):
    for a, p in zip(average, parameters, strict=True):
        view = a.detach()
        view += (1 - decay) * (p.detach() - view)
