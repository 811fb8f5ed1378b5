"""
code: has _.Conv2d(_, _, _, _, _, False, **_) or has Conv2d(_, _, _, _, _, False, **_)

en: conv1 and conv2 have a bias, and they stop with an error when they are called.
cause: The sixth argument of `nn.Conv2d` is the dilation, not the bias: there, False means 0.
fix: Pass it by its name: `bias=False`.

ja: conv1 と conv2 にバイアスがあり、呼び出すとエラーで止まります。
原因: `nn.Conv2d` の6番目の引数は、バイアスではなく dilation です。そこに False を渡すと 0 になります。
直し方: `bias=False` と、名前を付けて渡します。
"""

import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, inputs, outputs, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, False)
        self.norm1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, False)
        self.norm2 = nn.BatchNorm2d(outputs)
        self.shortcut = nn.Identity()
        if stride != 1 or inputs != outputs:
            self.shortcut = nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False)

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
