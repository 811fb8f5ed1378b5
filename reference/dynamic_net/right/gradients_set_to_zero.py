"""The gradients are filled with zeros instead of None: v runs on at depth 0."""

import torch


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses = []
    for _ in range(steps):
        loss = torch.nn.functional.mse_loss(model(x), y, reduction="sum")
        optimizer.zero_grad(set_to_none=False)
        loss.backward()
        losses.append(loss.item())
        optimizer.step()
    return losses
