import torch
from torch.nn import functional as F


def fit(model, x, y, lr=0.01, epochs=100):
    x.sub_(x.mean(dim=0, keepdim=True))
    weights = list(model.parameters())
    history = []
    for _ in range(epochs):
        loss = F.mse_loss(model(x), y)
        slopes = torch.autograd.grad(loss, weights)
        with torch.no_grad():
            for weight, slope in zip(weights, slopes, strict=True):
                weight.sub_(slope, alpha=lr)
        history.append(float(loss))
    return history
