"""One shuffled batch that holds all points: the same sums, added up in another order."""

import torch
from torch.utils.data import DataLoader, TensorDataset


def fit(model, x, y, lr=0.01, epochs=100):
    model.train()
    loader = DataLoader(TensorDataset(x, y), batch_size=len(x), shuffle=True)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, foreach=True)
    losses = []
    for _ in range(epochs):
        for x_all, y_all in loader:
            loss = torch.nn.MSELoss()(model(x_all), y_all)
            optimizer.zero_grad(set_to_none=False)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    return losses
