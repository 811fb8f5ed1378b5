"""A mean gradient that is corrected with every micro-batch: how many rows will come is not needed."""


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    mean, seen = 0.0, 0
    in_group, rows = 0, 0

    def finish():
        nonlocal in_group, rows
        optimizer.step()
        in_group, rows = 0, 0

    for x, y in loader:
        if in_group == 0:
            optimizer.zero_grad()
        n = len(y)
        share = n / (rows + n)
        for p in model.parameters():
            if p.grad is not None:
                p.grad *= 1 - share
        loss = loss_function(model(x), y)
        (loss * share).backward()
        rows += n
        seen += n
        mean += (loss.item() - mean) * n / seen
        in_group += 1
        if in_group == accumulate:
            finish()
    if in_group > 0:
        finish()
    return mean
