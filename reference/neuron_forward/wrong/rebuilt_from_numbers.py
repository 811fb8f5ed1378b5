"""
en: The output is not connected to the weight and the bias, so no gradient flows back to
them.
cause: `.tolist()` and `math.tanh` turn the tensor into Python numbers, and `torch.tensor`
makes a new tensor from them.
fix: Stay with tensors: `torch.tanh` works on all rows at once.

ja: 出力が重みやバイアスとつながっていないため、勾配が伝わりません。
原因: `.tolist()` と `math.tanh` でテンソルを Python の数値に変え、`torch.tensor`
で新しいテンソルを作っています。
直し方: テンソルのまま計算します。`torch.tanh` は、すべての行に一度に適用できます。
"""

import math

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        out = [[math.tanh(z)] for (z,) in self.linear(x).tolist()]
        return torch.tensor(out)
