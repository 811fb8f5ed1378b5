"""
en: The weighted sum is too small: it is divided by the number of inputs.
cause: `mean` averages the products.
fix: Use `sum` instead of `mean`.

ja: 重み付き和が入力の個数で割られ、小さくなっています。
原因: `mean` で積の平均を取っています。
直し方: `mean` の代わりに `sum` を使います。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        z = (x * self.linear.weight).mean(1, keepdim=True) + self.linear.bias
        return torch.tanh(z)
