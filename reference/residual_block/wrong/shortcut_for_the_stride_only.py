"""
en: If only the number of channels changes, there is no shortcut convolution.
cause: The condition only looks at the stride.
fix: Make the convolution also where only the numbers of channels differ. Without it are only blocks
with stride 1 and equal numbers of channels.

ja: チャンネル数だけが変わるときに、shortcut の畳み込みがありません。
原因: ストライドしか条件にしていません。
直し方: チャンネル数だけが違うときにも畳み込みを作ります。畳み込みがないのは、ストライドが 1 で、チャンネル数も同じときだけです。
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
        if stride != 1:
            self.shortcut = nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False)

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
