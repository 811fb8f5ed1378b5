"""
code: has lambda _: _(_) or has self.shortcut = [_]

en: No block has a shortcut convolution among its parameters.
cause: The convolution is kept inside a function or a list. A module finds only what is an attribute of
its own.
fix: Assign the convolution itself: `self.shortcut = nn.Conv2d(…)`.

ja: どのブロックのパラメータにも、shortcut の畳み込みがありません。
原因: 畳み込みが、関数やリストの中にあります。モジュールが見つけるのは、自分の属性になっているものだけです。
直し方: 畳み込みそのものを代入します（`self.shortcut = nn.Conv2d(…)`）。
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
        self.shortcut = lambda x: x
        if stride != 1 or inputs != outputs:
            shortcut = nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False)
            self.shortcut = lambda x: shortcut(x)

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
