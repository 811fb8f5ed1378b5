"""
said: Every epoch has the same loss, although the line moves.
said: is called only once, after the loop
false: computed only once, before the loop
false: repeats the first step
"""

import torch


def fit(model, x, y, lr=0.01, epochs=100):
    sgd = torch.optim.SGD(model.parameters(), lr)
    history = []
    for _ in range(epochs):
        error = torch.nn.functional.mse_loss(model(x), y)
        error.backward()
        history.append(error.item())
    sgd.step()
    sgd.zero_grad()
    return history
