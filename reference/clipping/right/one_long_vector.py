"""All gradients in one long vector; new tensors in .grad; a factor of 1 where nothing is to do."""

import torch


def clip_(parameters, max_norm):
    owners = [p for p in parameters if p.grad is not None]
    if not owners:
        return torch.zeros(1).norm()
    norm = torch.cat([p.grad.flatten() for p in owners]).norm()
    factor = max_norm / norm if max_norm < norm < float("inf") else 1
    for p in owners:
        p.grad = p.grad * factor
    return norm


def train_step(model, optimizer, loss_function, x, y, max_norm):
    model.zero_grad()
    loss = loss_function(model(x), y)
    loss.backward()
    norm = clip_(model.parameters(), max_norm)
    if norm < float("inf"):
        optimizer.step()
    return loss.item(), norm.item()
