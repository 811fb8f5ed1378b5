"""The six parameters made by hand; the repetition is a recursion."""

import itertools
import random

import torch
from torch import nn


class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        sizes = [in_features, hidden_features, hidden_features, out_features]
        self.w = nn.ParameterList(torch.randn(b, a) / a**0.5 for a, b in itertools.pairwise(sizes))
        self.b = nn.ParameterList(torch.zeros(b) for b in sizes[1:])

    def forward(self, x):
        h = (x @ self.w[0].T + self.b[0]).relu()  # (N, hidden_features)
        return self.repeat(h, random.getrandbits(2)) @ self.w[2].T + self.b[2]

    def repeat(self, h, times):
        if times == 0:
            return h
        return self.repeat(torch.relu(h @ self.w[1].T + self.b[1]), times - 1)
