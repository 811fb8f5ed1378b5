"""`math.hypot` of the norms as Python numbers, brought back to the dtype and device."""

import math

import torch


def clip_(parameters, max_norm):
    grads = list(filter(lambda g: g is not None, (p.grad for p in parameters)))
    norm = math.hypot(*(math.sqrt(g.double().square().sum().item()) for g in grads))
    if max_norm < norm < math.inf:
        for g in grads:
            g *= max_norm / norm
    return grads[0].new_tensor(norm) if grads else torch.tensor(norm)


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    gradients = torch.autograd.grad(loss, list(model.parameters()))
    for p, g in zip(model.parameters(), gradients, strict=True):
        p.grad = g
    norm = clip_(model.parameters(), max_norm)
    if norm.isfinite():
        optimizer.step()
    return loss.tolist(), norm.tolist()
