"""A running sum in a plain loop, and a second loop over a copy of the iterator."""

import itertools

import torch


def clip_(parameters, max_norm):
    first, second = itertools.tee(parameters)
    total = torch.tensor(0.0)
    for p in first:
        if p.grad is None:
            continue
        total = total.to(p.grad) + torch.sum(p.grad * p.grad)
    norm = total**0.5
    if norm <= max_norm or not torch.isfinite(norm):
        return norm
    for p in second:
        if p.grad is not None:
            p.grad /= norm / max_norm
    return norm


def train_step(model, optimizer, loss_function, x, y, max_norm):
    for group in optimizer.param_groups:
        for p in group["params"]:
            p.grad = None
    loss = loss_function(model(x), y)
    loss.backward()
    norm = clip_(model.parameters(), max_norm).item()
    if norm == norm and norm != float("inf"):
        optimizer.step()
    return loss.item(), norm
