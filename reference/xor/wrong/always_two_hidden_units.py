"""
en: The hidden layer has two units whatever `hidden` says.
mend: Use the argument: `nn.Linear(2, hidden)` and `nn.Linear(hidden, 1)`.

ja: `hidden` に何を指定しても、隠れユニットが2つになっています。
直し方: 引数を使って `nn.Linear(2, hidden)` と `nn.Linear(hidden, 1)` にします。
"""

import torch
from torch import nn


class XorNet(nn.Module):
    def __init__(self, hidden=2):
        super().__init__()
        self.hidden_layer = nn.Linear(2, 2)
        self.output_layer = nn.Linear(2, 1)

    def forward(self, x):
        return self.output_layer(torch.sigmoid(self.hidden_layer(x)))
