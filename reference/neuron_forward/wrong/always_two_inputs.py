"""
en: The number of inputs is fixed at 2 and the argument in_features is ignored, so
the neuron works for two inputs only.
mend: Pass on the argument: `nn.Linear(in_features, 1)`.

ja: 入力の数が 2 に固定され、引数 in_features が無視されています。
入力が2個のときしか動きません。
直し方: 引数を渡します: `nn.Linear(in_features, 1)`。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(2, 1)

    def forward(self, x):
        return torch.tanh(self.linear(x))
