"""
en: Not x is added, but what comes out of the first convolution, norm and ReLU.
cause: The variable that holds x has another value by the time of the sum.
fix: Keep x under its own name until it is added.

ja: x ではなく、最初の畳み込み、正規化、ReLU の結果が足されています。
原因: x を入れた変数の値が、足すまでの間に変わっています。
直し方: x は、足すまで元の名前のまま残します。
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
        x = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(x))
        return torch.relu(y + x)
