"""
en: The shortcut is not a single convolution: a norm comes after it.
cause: `shortcut` is a `nn.Sequential` of a convolution and a batch norm, as in many published networks.
fix: Leave the norm of the shortcut out: in this task it is the 1×1 convolution alone.

ja: shortcut が1つの畳み込みではなく、後に正規化があります。
原因: 公開されている多くのネットワークと同じように、`nn.Sequential` で畳み込みとバッチ正規化をつないでいます。
直し方: shortcut の正規化を外します。この課題では、shortcut は 1×1 の畳み込みだけです。
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
            self.shortcut = nn.Sequential(
                nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False),
                nn.BatchNorm2d(outputs),
            )

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
