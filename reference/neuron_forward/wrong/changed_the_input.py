"""
en: `x.mul_(w)` multiplies in place: the values are right, but the caller's x is
overwritten with the products.
mend: Use `x * w` or `x @ w.T`, which make a new tensor.

ja: `x.mul_(w)` はインプレース演算です。出力は正しくても、
呼び出し側の x が積で上書きされてしまいます。
直し方: 新しいテンソルを作る `x * w` や `x @ w.T` を使います。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        z = x.mul_(self.linear.weight).sum(1, keepdim=True)
        return torch.tanh(z + self.linear.bias)
