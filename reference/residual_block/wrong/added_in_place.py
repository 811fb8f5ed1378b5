"""
en: The block changes the tensor x that it is given. Where slopes are needed, that can also end in an error.
cause: An operation in place, such as `+=`, writes its result into x, where the shortcut is x itself.
fix: Add with `+`, which makes a new tensor.

ja: ブロックが、渡されたテンソル x を書き換えています。傾きを求めるときは、エラーになることもあります。
原因: shortcut が x そのものなので、`+=` のようなインプレースの演算は、結果を x に書き込みます。
直し方: 新しいテンソルを作る `+` で足します。
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
        z = self.shortcut(x)
        z += y
        return torch.relu(z)
