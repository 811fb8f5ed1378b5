"""
en: In evaluation mode, the norms also use the means and variances of the batch.
cause: With `track_running_stats=False`, a batch norm keeps no running values that it could use.
fix: Make the norms by `nn.BatchNorm2d(outputs)`.

ja: 評価モードでも、正規化にバッチの平均と分散が使われています。
原因: `track_running_stats=False` を指定すると、バッチ正規化は、評価モードで使う移動平均をもちません。
直し方: 正規化は `nn.BatchNorm2d(outputs)` で作ります。
"""

import torch
from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, inputs, outputs, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride=stride, padding=1, bias=False)
        self.norm1 = nn.BatchNorm2d(outputs, track_running_stats=False)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(outputs, track_running_stats=False)
        self.shortcut = nn.Identity()
        if stride != 1 or inputs != outputs:
            self.shortcut = nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False)

    def forward(self, x):
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
