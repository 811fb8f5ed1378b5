"""Parameters in an `nn.ParameterList`, the weights stored transposed."""

from itertools import pairwise

import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        self.W = nn.ParameterList([torch.randn(i, o) / i**0.5 for i, o in pairwise(sizes)])
        self.b = nn.ParameterList([torch.zeros(o) for o in sizes[1:]])
        self.f = activation()

    def forward(self, x):
        last = len(self.W) - 1
        for i in range(last):
            x = self.f(torch.addmm(self.b[i], x, self.W[i]))
        return x @ self.W[last] + self.b[last]


def count_parameters(model, trainable_only=False):
    if not trainable_only:
        return sum(p.nelement() for _, p in model.named_parameters())
    return sum(p.nelement() for _, p in model.named_parameters() if p.requires_grad)
