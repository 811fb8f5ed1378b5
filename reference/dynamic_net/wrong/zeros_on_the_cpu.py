"""
wrong: off the CPU only

en: ReLU is written as a maximum with zeros that are made without `device=`: they
lie on the CPU, the hidden values on another device.
mend: Use `torch.relu`, or make the zeros with `torch.zeros_like`.

ja: ReLU をゼロとの最大値として書き、ゼロを `device=` なしで作っています。
ゼロは CPU に置かれ、別のデバイスの値とは計算できません。
直し方: `torch.relu` を使うか、`torch.zeros_like` でゼロを作ります。
"""

import random

import torch
from torch import nn


class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        self.input = nn.Linear(in_features, hidden_features)
        self.middle = nn.Linear(hidden_features, hidden_features)
        self.output = nn.Linear(hidden_features, out_features)

    def forward(self, x):
        zeros = torch.zeros(len(x), self.middle.in_features, dtype=x.dtype)
        h = torch.maximum(self.input(x), zeros)
        for _ in range(random.randint(0, 3)):
            h = torch.maximum(self.middle(h), zeros)
        return self.output(h)
