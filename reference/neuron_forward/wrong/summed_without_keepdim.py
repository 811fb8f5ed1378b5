"""
en: The output has shape (N,), but (N, 1) is needed.
cause: `sum(1)` removes the dimension that it sums over.
fix: Keep the dimension: `sum(1, keepdim=True)`. Or use `x @ w.T`.

ja: 出力の形が (N, 1) ではなく (N,) になっています。
原因: `sum(1)` は、和を取った次元を取り除きます。
直し方: `sum(1, keepdim=True)` として次元を残すか、`x @ w.T` を使います。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh((x * self.linear.weight).sum(1) + self.linear.bias)
