"""
en: The bias has no effect on the output.
cause: The bias is a parameter, but it is not added to the weighted sum.
fix: Add the bias to the weighted sum before tanh.

ja: バイアスが出力に影響していません。
原因: バイアスはパラメータとして存在しますが、重み付き和に足されていません。
直し方: tanh に通す前に、重み付き和にバイアスを足します。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh(x @ self.linear.weight.T)
