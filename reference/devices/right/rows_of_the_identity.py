"""Rows of an identity matrix; copies in the buffers; the type of a list or tuple called again."""

import torch
from torch import nn


def to_device(batch, device):
    if torch.is_tensor(batch):
        return batch.to(device)
    if isinstance(batch, dict):
        return dict(zip(batch, (to_device(v, device) for v in batch.values()), strict=True))
    if isinstance(batch, list | tuple):
        return type(batch)(to_device(item, device) for item in batch)
    return batch


def one_hot(labels, classes):
    return torch.eye(classes, device=labels.device)[labels]


def causal_mask(x):
    t = x.shape[1]
    return ~torch.ones(t, t, dtype=torch.bool, device=x.device).triu(diagonal=1)


class Standardiser(nn.Module):
    def __init__(self, mean, scale):
        super().__init__()
        self.register_buffer("mean", mean.clone())
        self.register_buffer("scale", scale.clone())

    def forward(self, x):
        return (x - self.mean[None]) / self.scale[None]
