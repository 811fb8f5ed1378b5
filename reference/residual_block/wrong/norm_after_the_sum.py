"""
en: norm2 is applied to the sum. Then x does not come through unchanged.
fix: Apply norm2 to the output of conv2, and add x after that.

ja: norm2 が和に適用されています。これでは、x がそのまま伝わりません。
直し方: conv2 の出力に norm2 を適用してから、x を足します。
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
        y = self.conv2(y)
        return torch.relu(self.norm2(y + self.shortcut(x)))
