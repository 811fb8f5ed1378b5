"""
en: The logits are those of a network with the sigmoid function in the place of ReLU.
fix: Apply `torch.relu` after both convolutions.

ja: ロジットが、ReLU の代わりにシグモイド関数を使ったネットワークのものになっています。
直し方: 2つの畳み込みの後で、`torch.relu` を適用します。
"""

import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, padding=1)
        self.conv2 = nn.Conv2d(8, 16, 3, padding=1)
        self.linear = nn.Linear(64, classes)

    def forward(self, x):
        x = max_pool2d(torch.sigmoid(self.conv1(x)), 2)
        x = max_pool2d(torch.sigmoid(self.conv2(x)), 2)
        return self.linear(x.flatten(start_dim=1))
