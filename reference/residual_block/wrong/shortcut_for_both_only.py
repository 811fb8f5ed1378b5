"""
en: If only the stride or only the number of channels changes, there is no shortcut convolution.
cause: `and` needs both conditions to be true.
fix: Make the convolution where at least one of the two changes: join the conditions with `or`.

ja: ストライドだけ、またはチャンネル数だけが変わるときに、shortcut の畳み込みがありません。
原因: `and` では、両方の条件が成り立たなければなりません。
直し方: 2つのうち少なくとも一方が変わるときに畳み込みを作ります。条件は `or` でつなぎます。
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
        if stride != 1 and inputs != outputs:
            self.shortcut = nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False)

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
