"""
en: There is a second linear layer in front of the neuron. One neuron has one weight
and one bias; here are four parameters.
mend: Make a single `nn.Linear(in_features, 1)`.

ja: ニューロンの手前に線形層がもう1つあります。ニューロン1個が持つのは
重み1つとバイアス1つですが、パラメータが4つになっています。
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
