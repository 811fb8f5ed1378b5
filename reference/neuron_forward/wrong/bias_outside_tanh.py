"""
en: The bias is added after tanh: the output is tanh(w·x) + b, and can leave the range from
-1 to 1.
fix: Add the bias first, then apply tanh to the whole sum.

ja: バイアスを tanh のあとで足しているため、出力が tanh(w·x) + b になり、-1〜1
の範囲に収まりません。
直し方: 先にバイアスを足してから、和全体に tanh を適用します。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh(x @ self.linear.weight.T) + self.linear.bias
