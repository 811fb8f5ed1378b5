"""
said: The line never moves
false: nothing updates the parameters
false: without parentheses
false: between `backward()` and `step()`
false: makes a new tensor
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        loss.backward()
        for parameter in model.parameters():
            parameter.grad = None
        optimizer.step()
        losses.append(loss.item())
    return losses
