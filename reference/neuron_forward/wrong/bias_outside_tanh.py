"""
en: The bias is added after tanh: tanh(w·x) + b. It then moves the output up and
down, where it should move the point at which the neuron switches.
mend: Add the bias first, then apply tanh to the whole sum.

ja: バイアスを tanh の後に足しています（tanh(w·x) + b）。
これでは切り替わる位置ではなく、出力全体が上下にずれます。
直し方: 先にバイアスを足し、その和全体に tanh を適用します。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh(x @ self.linear.weight.T) + self.linear.bias
