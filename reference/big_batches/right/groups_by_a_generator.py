"""Groups come from a generator, one group is a function of its own."""


def groups(loader, accumulate):
    group = []
    for batch in loader:
        group.append(batch)
        if len(group) == accumulate:
            yield group
            group = []
    if group:
        yield group


def update(model, optimizer, loss_function, group):
    """One step; returns the sum of the losses of all rows, and how many there are."""
    rows = sum(len(batch[0]) for batch in group)
    optimizer.zero_grad()
    total = 0.0
    for inputs, targets in group:
        sum_of_losses = loss_function(model(inputs), targets) * len(inputs)
        sum_of_losses.div(rows).backward()
        total += float(sum_of_losses)
    optimizer.step()
    return total, rows


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    model.train()
    pairs = [update(model, optimizer, loss_function, g) for g in groups(loader, accumulate)]
    totals, rows = zip(*pairs, strict=True)
    return sum(totals) / sum(rows)
