import torch


def fit(model, x, y, lr=0.01, epochs=100):
    optimizer = torch.optim.SGD([model.line.weight], lr=lr)
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
