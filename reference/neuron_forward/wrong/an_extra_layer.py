"""
en: The neuron has more parameters than one weight and one bias.
fix: Make a single `nn.Linear(in_features, 1)`.

ja: パラメータが多すぎます。1個のニューロンがもつのは、重み1つとバイアス1つだけです。
直し方: `nn.Linear(in_features, 1)` を1つだけ作ります。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.hidden = nn.Linear(in_features, in_features)
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh(self.linear(self.hidden(x)))
