"""
en: The block gives too many channels: x is put beside the result, not added to it.
cause: `torch.cat` makes an axis longer.
fix: Add the two with `+`, instead of joining them.

ja: ブロックの出力のチャンネルが多すぎます。x が、足されずに並べられています。
原因: `torch.cat` は、軸を長くします。
直し方: 並べずに、`+` で足します。
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
        y = self.norm2(self.conv2(y))
        return torch.relu(torch.cat([y, self.shortcut(x)], dim=1))
