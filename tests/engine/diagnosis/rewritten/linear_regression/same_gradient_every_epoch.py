import torch


def fit(model, x, y, lr=0.01, epochs=100):
    params = list(model.parameters())
    loss = torch.nn.functional.mse_loss(model(x), y)
    grads = torch.autograd.grad(loss, params)
    losses = []
    for _ in range(epochs):
        with torch.no_grad():
            for p, g in zip(params, grads, strict=True):
                p -= lr * g
        losses.append(loss.item())
    return losses
