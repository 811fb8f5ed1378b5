"""
en: The output is computed under `torch.no_grad()`, so autograd knows nothing about
it: no gradient ever reaches the weight or the bias.
mend: Leave `torch.no_grad()` out of `forward`.

ja: 順伝播を `torch.no_grad()` の中で計算しているため、計算グラフが
作られません。重みにもバイアスにも勾配が届きません。
直し方: `forward` から `torch.no_grad()` を外します。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        with torch.no_grad():
            return torch.tanh(self.linear(x))
