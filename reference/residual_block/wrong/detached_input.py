"""
en: The values are right, but no slope goes through the shortcut.
cause: `detach` cuts x off from the graph, and with it the way around the layers.
fix: Add what comes through the shortcut as it is, without `detach`.

ja: 値は正しいのですが、shortcut を傾きが通りません。
原因: `detach` で x が計算グラフから切り離され、層を迂回する経路がなくなっています。
直し方: shortcut の結果を、`detach` を使わずにそのまま足します。
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
        return torch.relu(y + self.shortcut(x.detach()))
