"""
en: For a large weighted sum the output is nan (not a number).
cause: e^(2z) becomes inf for z above 44 in float32, and inf / inf is nan.
fix: Use `torch.tanh`, which is right for every z.

ja: 重み付き和が大きいとき、出力が nan（非数）になります。
原因: float32 では、z が 44 を超えると e^(2z) が inf になり、inf / inf は nan になります。
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
