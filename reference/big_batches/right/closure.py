"""Each group is the closure of a step."""

from itertools import islice


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    def closure():
        optimizer.zero_grad()
        loss_of_group = 0.0
        for x, y in group:
            loss = loss_function(model(x), y) / rows * len(x)
            loss.backward()
            loss_of_group += loss.detach().item()
        return loss_of_group

    losses, sizes = [], []
    batches = iter(loader)
    while group := list(islice(batches, accumulate)):
        rows = sum(len(y) for _, y in group)
        losses.append(optimizer.step(closure) * rows)
        sizes.append(rows)
    return sum(losses) / sum(sizes)
