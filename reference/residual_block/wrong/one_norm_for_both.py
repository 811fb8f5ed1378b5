"""
en: The same batch norm is used twice, and the other one never.
fix: Use `self.norm1` after conv1 and `self.norm2` after conv2: each has running values of its own.

ja: 同じバッチ正規化が2回使われ、もう1つは使われていません。
直し方: conv1 の後では `self.norm1`、conv2 の後では `self.norm2` を使います。移動平均は、それぞれが別にもちます。
"""

import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, inputs, outputs, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride=stride, padding=1, bias=False)
        self.norm1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(outputs)
        self.shortcut = nn.Identity()
        if stride != 1 or inputs != outputs:
            self.shortcut = nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False)

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm1(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
