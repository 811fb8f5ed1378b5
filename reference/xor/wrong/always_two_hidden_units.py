"""
en: The hidden layer always has two units: `hidden` has no effect.
cause: The number 2 is written into the layers.
fix: Pass the argument on: `nn.Linear(2, hidden)` and `nn.Linear(hidden, 1)`.

ja: 隠れ層のユニットがいつも2個で、引数 `hidden` が使われていません。
原因: 層の大きさに 2 が直接書かれています。
直し方: 引数を渡します（`nn.Linear(2, hidden)`、`nn.Linear(hidden, 1)`）。
"""

import torch
from torch import nn


class XorNet(nn.Module):
    def __init__(self, hidden=2):
        super().__init__()
        self.hidden_layer = nn.Linear(2, 2)
        self.output_layer = nn.Linear(2, 1)

    def forward(self, x):
        return self.output_layer(torch.sigmoid(self.hidden_layer(x)))
