"""PyTorch's own function, called only where the norm is finite."""

import math

import torch
from torch.nn.utils import clip_grad_norm_


def clip_(parameters, max_norm):
    parameters = list(parameters)
    norms = [p.grad.norm() for p in parameters if p.grad is not None]
    if len(norms) == 0:
        return torch.zeros(())
    total = torch.linalg.vector_norm(torch.stack(norms))
    if not (total.isnan() or total.isinf()):
        clip_grad_norm_(parameters, max_norm)
    return total


def train_step(model, optimizer, loss_function, x, y, max_norm):
    optimizer.zero_grad()
    loss = loss_function(model(x), y)
    loss.backward()
    norm = float(clip_(model.parameters(), max_norm))
    if math.isfinite(norm):
        optimizer.step()
    return float(loss.detach()), norm
