from torch import nn


def mse_gradients(model, x, y_true):
    model.zero_grad()
    nn.functional.mse_loss(model(x), y_true).backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    return {n: p.grad.clone() for n, p in model.named_parameters() if p.requires_grad}
