"""
en: ConvNet always has the same number of classes, whatever `classes` is.
fix: Give the linear layer `classes` outputs: `nn.Linear(64, classes)`.

ja: `classes` がいくつでも、ConvNet のクラスの数が変わりません。
直し方: 線形層の出力を `classes` 個にします（`nn.Linear(64, classes)`）。
"""

import torch
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, padding=1)
        self.conv2 = nn.Conv2d(8, 16, 3, padding=1)
        self.linear = nn.Linear(64, 4)

    def forward(self, x):
        x = max_pool2d(torch.relu(self.conv1(x)), 2)
        x = max_pool2d(torch.relu(self.conv2(x)), 2)
        return self.linear(x.flatten(start_dim=1))
