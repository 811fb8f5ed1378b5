"""
code: calls detach

en: The slope is 1 at every element, dropped or not.
cause: The change is detached, so that the slope is that of `x` alone.
fix: Leave `detach()` out.

ja: 0 になった要素でも残った要素でも、傾きが 1 です。
原因: 変化した分を切り離しているため、`x` だけの傾きになります。
直し方: `detach()` を外します。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        keep = torch.rand_like(x) >= self.p
        y = x * keep / (1 - self.p) if self.p < 1 else x * 0
        return x + (y - x).detach()
