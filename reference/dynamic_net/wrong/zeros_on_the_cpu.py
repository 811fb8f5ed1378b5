"""
wrong: off the CPU only

en: `forward` makes a tensor on the CPU, so it cannot be combined with an x on another
device.
cause: `torch.zeros(…)` without `device=` makes its tensor on the CPU.
fix: Use `torch.relu`, or make the zeros with `torch.zeros_like`.

ja: `forward` の中で CPU 上にテンソルを作っているため、別のデバイスにある x
と計算できません。
原因: `torch.zeros(…)` は、`device=` を指定しないと CPU にテンソルを作ります。
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
