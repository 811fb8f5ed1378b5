"""
en: In training mode, the norms use their running values, and these never move on.
cause: `forward` switches the block to evaluation mode.
fix: Leave out `eval()`: the mode is up to the caller.

ja: 訓練モードでも正規化に移動平均が使われ、移動平均が更新されません。
原因: `forward` の中で、ブロックを評価モードに切り替えています。
直し方: `eval()` を外します。モードは呼び出し側が決めます。
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
        self.eval()
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.norm2(self.conv2(y))
        return torch.relu(y + self.shortcut(x))
