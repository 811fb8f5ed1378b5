"""
en: `w * x` multiplies element by element and nothing adds the products up, so each
input gets an output of its own.
mend: Use `x @ w.T`, or sum the products over the last dimension.

ja: `w * x` は要素ごとの積です。積を合計していないので、
入力ごとに別々の出力が出ています。
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
