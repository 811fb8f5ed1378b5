"""The whole step written out in the loop, `model.zero_grad`, a sum of detached tensors."""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    losses, counts = [], []
    for batch in loader:
        inputs, targets = (tensor.to(device) for tensor in batch)
        model.zero_grad()
        loss = loss_function(model(inputs), targets)
        loss.backward()
        optimizer.step()
        losses.append(loss.detach() * inputs.size(0))
        counts.append(targets.size(0))
    return float(sum(losses)) / sum(counts)


def train_step(model, optimizer, loss_function, x, y):
    return train_epoch(model, optimizer, loss_function, [(x, y)], x.device)
