"""
en: With a stride, the block fails: what comes through the shortcut has more rows and columns than what
comes through the convolutions.
fix: Make the shortcut a 1×1 convolution with the same stride as conv1, and without padding.

ja: ストライドがあると、ブロックがエラーになります。shortcut の結果の行や列が、畳み込みの結果より多いからです。
直し方: shortcut を、conv1 と同じストライドの、パディングのない 1×1 の畳み込みにします。
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
            self.shortcut = nn.Conv2d(inputs, outputs, 1, bias=False)

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
