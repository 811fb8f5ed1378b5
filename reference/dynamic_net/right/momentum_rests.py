"""Momentum by hand, in a dictionary; without a gradient v and p stay as they are."""


def fit(model, x, y, lr=1e-4, momentum=0.9, steps=500):
    v = {}
    losses = []
    for _ in range(steps):
        model.zero_grad()
        loss = (y - model(x)).pow(2).sum()
        loss.backward()
        for name, p in model.named_parameters():
            if p.grad is not None:
                v[name] = momentum * v.get(name, 0) + p.grad
                p.data -= lr * v[name]
        losses.append(float(loss))
    return losses
