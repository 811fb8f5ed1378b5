import torch
from torch import nn


def mse_gradients(model, x, y_true):
    criterion = nn.MSELoss()
    criterion(model(x), y_true).backward()
    collected = dict()
    for name, p in model.named_parameters():
        if p.grad is None:
            continue
        collected[name] = torch.clone(p.grad)
    return collected
