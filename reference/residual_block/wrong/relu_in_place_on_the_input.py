"""
en: The block sets the negative numbers of x to 0.
cause: ReLU works in place, on x itself, before the first convolution.
fix: Apply no ReLU to x. ReLU comes after norm1 and after the sum.

ja: ブロックが、x の負の数を 0 に書き換えています。
原因: 最初の畳み込みの前に、x そのものに対して、インプレースの ReLU を適用しています。
直し方: x には ReLU を適用しません。ReLU を適用するのは、norm1 の結果と和です。
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
        x = torch.relu_(x)
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
