"""
en: The activation is ReLU: every negative sum becomes 0, and large sums are not
bounded.
mend: Use `torch.tanh`.

ja: 活性化関数が ReLU になっています。負の和はすべて 0 になり、
大きな和には上限がありません。
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
