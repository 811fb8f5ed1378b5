"""All micro-batches in a list, cut into slices; a loss that is a tensor until the end."""


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    micro_batches = list(loader)
    groups = [micro_batches[i : i + accumulate] for i in range(0, len(micro_batches), accumulate)]
    total = 0
    for group in groups:
        model.zero_grad(set_to_none=False)
        weights = [len(x) / sum(len(a) for a, _ in group) for x, _ in group]
        for (x, y), weight in zip(group, weights, strict=True):
            loss = loss_function(model(x), y)
            (weight * loss).backward()
            total = total + loss.detach() * len(x)
        optimizer.step()
    return float(total) / sum(len(x) for x, _ in micro_batches)
