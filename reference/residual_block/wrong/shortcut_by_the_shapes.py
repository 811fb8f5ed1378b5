"""
code: has _.shape != _.shape or has _.shape == _.shape or has _.size() != _.size() or has _.size() == _.size()

en: An image of a single point is added as it is, although the stride is not 1: the shortcut is left out.
cause: The shapes of the tensors decide, and for a single point they agree.
fix: Decide by the stride and the numbers of channels: use the shortcut wherever there is one.

ja: ストライドが 1 でないのに、1点だけの画像がそのまま足され、shortcut が使われていません。
原因: テンソルの形で決めていますが、1点だけの画像では形が一致します。
直し方: ストライドとチャンネル数で決め、shortcut があるときは必ず使います。
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
        if stride != 1 or inputs != outputs:
            self.shortcut = nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False)

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        if y.shape != x.shape:
            x = self.shortcut(x)
        return torch.relu(y + x)
