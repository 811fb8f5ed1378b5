"""
en: The activation is ReLU, not tanh: negative sums become 0, and large ones have no limit.
fix: Use `torch.tanh`.

ja: 活性化関数が tanh ではなく ReLU です。負の和は 0 になり、大きな和には上限がありません。
直し方: `torch.tanh` を使います。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.relu(self.linear(x))
