"""
code: has x * _
en: Each input has an output of its own: the products w·x are not added up.
cause: `x * w` multiplies element by element.
fix: Use `x @ w.T`, or sum the products over the last dimension.

ja: 入力ごとに別々の出力があります。w と x の積が合計されていません。
原因: `x * w` は要素ごとの積です。
直し方: `x @ w.T` を使うか、積を最後の次元で合計します。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh(x * self.linear.weight + self.linear.bias)
