"""The gradients are set to None by hand, the modes of all parts one by one, and the loop is a `while`."""


def train_step(model, optimizer, loss_function, x, y):
    for p in model.parameters():
        p.grad = None
    prediction = model(x)
    loss = loss_function(prediction, y)
    value = loss.item()
    loss.backward()
    optimizer.step()
    return value


def train_epoch(model, optimizer, loss_function, loader, device):
    for part in model.modules():
        part.training = True
    sum_of_losses = 0
    n = 0
    iterator = iter(loader)
    while (batch := next(iterator, None)) is not None:
        x, y = [t.to(device) for t in batch]
        sum_of_losses = sum_of_losses + x.size(0) * train_step(
            model, optimizer, loss_function, x, y
        )
        n = n + x.size(0)
    return sum_of_losses / n
