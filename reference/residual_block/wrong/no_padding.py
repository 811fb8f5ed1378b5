"""
en: The block fails: its two branches have different numbers of rows and columns, and cannot be added.
cause: Without padding, each convolution of 3 by 3 points takes two rows and columns away.
fix: Give conv1 and conv2 `padding=1`.

ja: ブロックがエラーになります。2つの経路で行や列の数が違うため、足せません。
原因: パディングがないと、3×3 の畳み込みのたびに行と列が2つずつ減ります。
直し方: conv1 と conv2 に `padding=1` を指定します。
"""

import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, inputs, outputs, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride=stride, bias=False)
        self.norm1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, bias=False)
        self.norm2 = nn.BatchNorm2d(outputs)
        self.shortcut = nn.Identity()
        if stride != 1 or inputs != outputs:
            self.shortcut = nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False)

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
