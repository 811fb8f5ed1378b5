"""
en: norm1 is not used: the output of conv1 goes into ReLU as it is.
fix: Apply norm1 to the output of conv1, and ReLU after it.

ja: norm1 が使われていません。conv1 の出力に、そのまま ReLU が適用されています。
直し方: conv1 の出力に norm1 を適用し、その後で ReLU を適用します。
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
        y = torch.relu(self.conv1(x))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
