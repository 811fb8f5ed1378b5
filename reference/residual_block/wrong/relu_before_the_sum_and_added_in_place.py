"""
code: has _ += _ or calls add_

en: ReLU is applied to what norm2 gives, before the sum, and not to the sum. So the block can only make
its input larger.
cause: The sum is also made in place: it overwrites the result of ReLU, from which autograd finds
its slope, so that backward() stops with an error.
fix: Add first, in a new tensor, and apply ReLU to the sum.

ja: ReLU が、和ではなく、足す前の norm2 の結果に適用されています。これでは、入力を大きくすることしかできません。
原因: 足し算もインプレースで行っています。自動微分が傾きを求めるのに使う ReLU の結果が書き換えられるので、
backward() がエラーになります。
直し方: 先に足して新しいテンソルを作り、その和に ReLU を適用します。
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
        y = torch.relu(self.norm2(self.conv2(y)))
        y += self.shortcut(x)
        return y
