"""`set_grad_enabled`, an assignment to a slice, and x detached first."""

import torch


def td_loss(value, reward, next_value, gamma):
    with torch.set_grad_enabled(False):
        target = torch.add(reward, next_value, alpha=gamma)
    return torch.nn.MSELoss()(value, target)


def round_through(x):
    offset = x.detach().round() - x.detach()
    return x + offset


def follow_(average, parameters, decay):
    with torch.set_grad_enabled(False):
        for a, p in zip(average, parameters, strict=True):
            a[...] = a * decay + p * (1.0 - decay)
