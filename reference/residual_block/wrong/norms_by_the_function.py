"""
code: calls batch_norm and omits training

en: In training mode, the norms use their running values, and these never move on.
cause: `batch_norm` has the argument `training`, which is False where it is not passed.
fix: Call the layers, `self.norm1(…)` and `self.norm2(…)`: they know the mode and move their running
values on.

ja: 訓練モードでも正規化に移動平均が使われ、移動平均が更新されません。
原因: `batch_norm` の引数 `training` は、渡さなければ False です。
直し方: 層を `self.norm1(…)`、`self.norm2(…)` と呼び出します。層はモードに従い、移動平均も更新します。
"""

import torch
from torch import nn
from torch.nn import functional as F


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
        y = torch.relu(self.normed(self.norm1, self.conv1(x)))
        y = self.normed(self.norm2, self.conv2(y))
        return torch.relu(y + self.shortcut(x))

    def normed(self, norm, y):
        return F.batch_norm(y, norm.running_mean, norm.running_var, norm.weight, norm.bias)
