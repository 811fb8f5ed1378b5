"""
en: There is a shortcut convolution also where the shape stays the same. There, x itself has to be added.
fix: Make the 1×1 convolution only where the stride is not 1 or the number of channels changes.

ja: 形が変わらないときにも shortcut の畳み込みがあります。そのときは、x をそのまま足さなければなりません。
直し方: 1×1 の畳み込みを作るのは、ストライドが 1 でないときと、チャンネル数が変わるときだけにします。
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
        self.shortcut = nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False)

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
