"""
en: The hidden units use ReLU. A good activation, but this network is asked to have the sigmoid.
mend: Use `torch.sigmoid` after the hidden layer.

ja: 隠れユニットに ReLU を使っています。よい活性化関数ですが、
このネットワークで使うのはシグモイドです。
直し方: 隠れ層の後に `torch.sigmoid` を使います。
"""

import torch
from torch import nn


class XorNet(nn.Module):
    def __init__(self, hidden=2):
        super().__init__()
        self.hidden_layer = nn.Linear(2, hidden)
        self.output_layer = nn.Linear(hidden, 1)

    def forward(self, x):
        return self.output_layer(torch.relu(self.hidden_layer(x)))
