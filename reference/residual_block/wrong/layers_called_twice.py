"""
en: In training mode, a single pass moves the running values of the norms on twice.
cause: The layers are called twice in a pass, and a norm moves its running values on at each call.
fix: Call each layer once, and keep its result under a name where it is needed again.

ja: 訓練モードで、1回の順伝播のうちに、正規化の移動平均が2回更新されます。
原因: 1回の順伝播で層を2回呼び出しています。正規化の移動平均は、呼び出すたびに更新されます。
直し方: 層は1回ずつ呼び出し、結果を後でも使うなら変数に入れておきます。
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
        if self.layers(x).shape != self.shortcut(x).shape:
            raise ValueError
        return torch.relu(self.layers(x) + self.shortcut(x))

    def layers(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        return self.norm2(self.conv2(y))
