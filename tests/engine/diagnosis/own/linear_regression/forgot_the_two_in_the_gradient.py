import torch


@torch.no_grad()
def fit(model, x, y, lr=0.01, epochs=100):
    w, b = model.line.weight, model.line.bias
    losses = []
    for _ in range(epochs):
        residual = model(x) - y
        losses.append((residual**2).mean().item())
        w -= lr * (residual * x).mean()
        b -= lr * residual.mean()
    return losses
