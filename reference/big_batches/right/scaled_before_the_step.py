"""The gradients of sums are added up, and divided once, before the step. Groups are counted."""


def scale(optimizer, factor):
    for group in optimizer.param_groups:
        for p in group["params"]:
            if p.grad is not None:
                p.grad.mul_(factor)


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    total = 0.0
    rows = all_rows = 0
    for i, (x, y) in enumerate(loader, start=1):
        if rows == 0:
            optimizer.zero_grad()
        loss = loss_function(model(x), y) * x.shape[0]
        loss.backward()
        total += loss.item()
        rows += x.shape[0]
        if i % accumulate == 0 or i == len(loader):
            scale(optimizer, 1 / rows)
            optimizer.step()
            all_rows += rows
            rows = 0
    return total / all_rows
