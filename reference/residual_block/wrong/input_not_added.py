"""
en: The input is not added: the output is that of two convolutions without a way around them.
fix: Add x, or what the shortcut convolution makes of it, before the last ReLU.

ja: 入力が足されていません。出力が、迂回する経路のない2つの畳み込みのものになっています。
直し方: 最後の ReLU の前に、x か、x を shortcut の畳み込みに通した結果を足します。
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
        return torch.relu(y)
