import torch
from torch import nn


def mse_gradients(model, x, y_true):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(x), y_true)
    loss.backward()
    optimizer.step()
    return {name: p.grad.clone() for name, p in model.named_parameters() if p.requires_grad}
