"""
code: has no self.shortcut

en: No block has a shortcut convolution among its parameters.
cause: x itself is added also where the sum has another shape.
fix: Where the stride is not 1 or the number of channels changes, make
`self.shortcut = nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False)`, and add its result.

ja: どのブロックのパラメータにも、shortcut の畳み込みがありません。
原因: 形が変わるときも、x そのものを足しています。
直し方: ストライドが 1 でないときと、チャンネル数が変わるときは、
`self.shortcut = nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False)` を作り、その結果を足します。
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

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + x)
