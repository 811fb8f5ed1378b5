"""
en: The activation of the hidden units is ReLU, not the sigmoid.
fix: Use `torch.sigmoid` after the hidden layer.

ja: 隠れ層の活性化関数が、シグモイドではなく ReLU です。
直し方: 隠れ層の後に `torch.sigmoid` を使います。
"""

import torch
from torch import nn


class XorNet(nn.Module):
    def __init__(self, hidden=2):
        super().__init__()
        self.hidden_layer = nn.Linear(2, hidden)
        self.output_layer = nn.Linear(hidden, 1)

    def forward(self, x):
        return self.output_layer(torch.relu(self.hidden_layer(x)))
