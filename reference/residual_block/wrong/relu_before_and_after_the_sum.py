"""
en: ReLU is applied to what norm2 gives as well as to the sum. So the block cannot make its input
smaller.
fix: Apply no ReLU between norm2 and the sum.

ja: ReLU が、和だけでなく、足す前の norm2 の結果にも適用されています。これでは、入力を小さくできません。
直し方: norm2 と和の間では、ReLU を適用しません。
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
        return torch.relu(torch.relu(y) + self.shortcut(x))
