"""
said: Each update uses the sum of all gradients so far
said: after the loop
false: before the loop
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    sgd = torch.optim.SGD(model.parameters(), lr)
    history = []
    for _ in range(epochs):
        error = torch.nn.functional.mse_loss(model(x), y)
        error.backward()
        sgd.step()
        history.append(error.item())
    sgd.zero_grad()
    return history
