"""
wrong: off the CPU only

en: `forward` makes a tensor on the CPU, so it cannot be combined with an x on another
device.
cause: `torch.ones(…)` without `device=` makes its tensor on the CPU.
fix: Use `torch.ones_like(x)`, or pass `device=x.device`.

ja: `forward` の中で CPU 上にテンソルを作っているため、別のデバイスにある x
と計算できません。
原因: `torch.ones(…)` は、`device=` を指定しないと CPU にテンソルを作ります。
直し方: `torch.ones_like(x)` を使うか、`device=x.device` を渡します。
"""

import torch
from torch import nn


class LinearRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.line = nn.Linear(1, 1)

    def forward(self, x):
        x1 = torch.cat([x, torch.ones(len(x), 1)], dim=1)  # (N, 2): x and a column of ones
        wb = torch.cat([self.line.weight, self.line.bias[None]])  # (2, 1)
        return x1 @ wb
