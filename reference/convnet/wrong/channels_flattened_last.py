"""
en: The 64 inputs of the linear layer are in another order: point by point instead of channel by channel.
fix: Flatten without moving the channels: `x.flatten(start_dim=1)`.

ja: 線形層の64個の入力が、チャンネルごとではなく点ごとに並んでいます。
直し方: チャンネルの軸を動かさずに1列に並べます（`x.flatten(start_dim=1)`）。
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
        x = max_pool2d(torch.relu(self.conv1(x)), 2)
        x = max_pool2d(torch.relu(self.conv2(x)), 2)
        return self.linear(x.permute(0, 2, 3, 1).flatten(start_dim=1))
