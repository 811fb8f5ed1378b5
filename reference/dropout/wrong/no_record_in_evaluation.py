"""
code: calls detach

en: In evaluation mode, no slope gets through the layer.
cause: `x.detach()` is returned.
fix: Return `x` as it is.

ja: 評価モードで、この層から先に勾配が伝わりません。
原因: `x.detach()` を返しています。
直し方: `x` をそのまま返します。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x.detach()
        if self.p == 1:
            return x * 0
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
