"""`torch.maximum` of slices with a step; pooling before ReLU, which gives the same."""

import torch
from torch import nn
from torch.nn import functional as F


def max_pool2d(x, size):
    rows, columns = x.shape[-2] // size, x.shape[-1] // size
    x = x[..., : rows * size, : columns * size]
    largest = x[..., ::size, ::size]
    for a in range(size):
        for b in range(size):
            largest = torch.maximum(largest, x[..., a::size, b::size])
    return largest


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.first = nn.Conv2d(1, 8, (3, 3), padding=(1, 1))
        self.second = nn.Conv2d(8, 16, (3, 3), padding=(1, 1))
        self.decide = nn.Linear(16 * 2 * 2, classes)

    def forward(self, x):
        for conv in (self.first, self.second):
            x = F.relu(max_pool2d(conv(x), 2))
        return self.decide(x.reshape(x.shape[0], -1))
