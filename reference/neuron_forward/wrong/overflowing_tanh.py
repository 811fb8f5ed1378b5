"""
en: For a large weighted sum the output is nan (not a number).
cause: For large z, a power of e in a formula for tanh becomes inf, and inf / inf is nan.
fix: Use `torch.tanh`, which is right for every z.

ja: 重み付き和が大きいとき、出力が nan（非数）になります。
原因: z が大きいと、tanh の式に含まれる e の累乗が inf になり、inf / inf は nan になります。
直し方: どんな z でも正しく計算できる `torch.tanh` を使います。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        e = torch.exp(2 * self.linear(x))
        return (e - 1) / (e + 1)
