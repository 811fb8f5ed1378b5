import torch
from torch import nn


def fit(model, x, y, lr=0.01, epochs=100):
    mine = LinearRegression().to(x)
    mine.load_state_dict(model.state_dict())
    mse = nn.MSELoss()
    losses = []
    for _ in range(epochs):
        mine.zero_grad()
        loss = mse(mine(x), y)
        loss.backward()
        with torch.no_grad():
            for p in mine.parameters():
                p -= lr * p.grad
        losses.append(loss.item())
    return losses
