from torch import nn, optim


def fit(model, x, y, lr=0.01, epochs=100):
    criterion = nn.L1Loss()
    opt = optim.SGD(model.parameters(), lr)
    history = []
    for _ in range(epochs):
        opt.zero_grad()
        error = criterion(model(x), y)
        history.append(error.item())
        error.backward()
        opt.step()
    return history
