"""`F.one_hot`, `tril`, and `nn.Buffer`."""

import torch
from torch import nn
from torch.nn import functional as F


def one_hot(labels, classes):
    return F.one_hot(labels, num_classes=classes).to(torch.float32)


def causal_mask(x):
    return torch.tril(x.new_ones((x.size(1), x.size(1)), dtype=torch.bool))


class Standardiser(nn.Module):
    def __init__(self, mean, scale):
        super().__init__()
        self.mean = nn.Buffer(mean)
        self.scale = nn.Buffer(scale)

    def forward(self, x):
        return x.sub(self.mean).div(self.scale)
