"""
said: Every prediction is compared with every y
said: Either the prediction or y is flattened
false: squeeze
false: `view
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = ((model(x)[:, 0] - y) ** 2).mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
