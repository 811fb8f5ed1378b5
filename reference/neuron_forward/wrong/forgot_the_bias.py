"""
en: The bias is a parameter, but the computation never uses it: the output at
x = 0 is always 0.
mend: Add the bias to the weighted sum before tanh.

ja: バイアスはパラメータとして存在しますが、計算に使われていません。
x = 0 での出力がいつも 0 になります。
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
