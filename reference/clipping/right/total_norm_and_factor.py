"""The two halves of PyTorch's function, and a step that is left out by an early return."""

import torch
from torch.nn import utils


def clip_(parameters, max_norm):
    parameters = [p for p in parameters if p.grad is not None]
    norm = utils.get_total_norm([p.grad for p in parameters])
    if torch.isfinite(norm):
        utils.clip_grads_with_norm_(parameters, max_norm, norm)
    return norm


def train_step(model, optimizer, loss_function, x, y, max_norm):
    optimizer.zero_grad(set_to_none=False)
    loss = loss_function(model(x), y)
    loss.backward()
    result = loss.item(), clip_(list(model.parameters()), max_norm).item()
    if result[1] != result[1] or result[1] == float("inf"):
        return result
    optimizer.step()
    return result
