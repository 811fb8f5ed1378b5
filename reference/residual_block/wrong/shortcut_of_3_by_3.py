"""
en: The kernels of the shortcut have 3 by 3 points, not 1 by 1.
fix: Give the shortcut a kernel of 1×1, without padding: it only brings x into the new shape.

ja: shortcut のカーネルが、1×1 ではなく 3×3 になっています。
直し方: shortcut のカーネルを 1×1 にし、パディングは付けません。shortcut は x を新しい形にするだけです。
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
            self.shortcut = nn.Conv2d(inputs, outputs, 3, stride=stride, padding=1, bias=False)

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
