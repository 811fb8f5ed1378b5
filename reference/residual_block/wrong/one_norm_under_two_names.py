"""
code: has _n = _.BatchNorm2d(*_, **_); self.norm1 = _n; self.norm2 = _n or has self.norm2 =
self.norm1 or has self.norm1 = self.norm2 = _ or has self.norm2 = self.norm1 = _

en: norm1 and norm2 are one and the same layer.
cause: Two attributes may have the same object in them: it is one layer with two names.
fix: Make two norms: call `nn.BatchNorm2d(outputs)` once for norm1 and once more for norm2.

ja: norm1 と norm2 が、まったく同じ1つの層になっています。
原因: 2つの属性に同じオブジェクトが入っています。名前が2つあるだけで、層は1つです。
直し方: 正規化を2つ作ります。`nn.BatchNorm2d(outputs)` を、norm1 と norm2 のために1回ずつ呼びます。
"""

import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, inputs, outputs, stride=1):
        super().__init__()
        norm = nn.BatchNorm2d(outputs)
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride=stride, padding=1, bias=False)
        self.norm1 = norm
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1, bias=False)
        self.norm2 = norm
        self.shortcut = nn.Identity()
        if stride != 1 or inputs != outputs:
            self.shortcut = nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False)

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
