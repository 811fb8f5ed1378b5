from torch import nn


def mse_gradients(model, x, y_true):
    model.zero_grad()
    prediction = model(x).squeeze(dim=-1)
    nn.functional.mse_loss(prediction, y_true).backward()
    return {name: p.grad.clone() for name, p in model.named_parameters() if p.requires_grad}
