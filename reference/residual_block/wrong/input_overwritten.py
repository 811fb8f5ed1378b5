"""
code: in forward has x = _

en: Not x is added, but what comes out of the last norm.
cause: `x = …` gives the name x to what comes out of the layers. By the time of the sum, the input
is lost.
fix: Give what comes out of the layers another name, and keep x until it is added.

ja: x ではなく、最後の正規化の結果が足されています。
原因: `x = …` で、層の結果が x に代入されています。足すときには、もう入力が残っていません。
直し方: 層の結果には別の名前を付け、x は足すまでそのまま残します。
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
        x = self.norm2(self.conv2(x))
        return torch.relu(x + self.shortcut(x))
