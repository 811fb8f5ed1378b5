"""Label by label, row by row; `match` for the batch, changed in place where that is possible."""

import torch


def to_device(batch, device):
    match batch:
        case torch.Tensor():
            return batch.to(device=device, non_blocking=True)
        case dict():
            for key in batch:
                batch[key] = to_device(batch[key], device)
        case list():
            batch[:] = [to_device(item, device) for item in batch]
        case tuple():
            return tuple([to_device(item, device) for item in batch])
    return batch


def one_hot(labels, classes):
    rows = torch.zeros((labels.shape[0], classes), device=labels.device)
    for n, label in enumerate(labels):
        rows[n, label] = 1
    return rows


def causal_mask(x):
    t = x.shape[1]
    mask = torch.zeros(t, t, dtype=torch.bool, device=x.device)
    for row in range(t):
        mask[row, : row + 1] = True
    return mask
