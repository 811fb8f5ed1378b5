"""
code: has _.sum() or has torch.sum(_)

en: There is one output for the whole batch, but each of the N rows needs its own.
cause: `sum()` without a dimension adds up everything, over the rows as well.
fix: Sum over the last dimension only: `sum(1, keepdim=True)`. Or use `x @ w.T`.

ja: 出力がバッチ全体で1つしかありません。N 個の行それぞれに出力が必要です。
原因: 次元を指定しない `sum()` は、行の方向も含めてすべての要素の和を取ります。
直し方: `sum(1, keepdim=True)` として最後の次元だけで和を取るか、`x @ w.T` を使います。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh((x * self.linear.weight).sum() + self.linear.bias)
