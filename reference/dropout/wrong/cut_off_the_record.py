"""
code: calls detach

en: No slope gets through the layer in training mode.
cause: `detach()` cuts `x` off.
fix: Leave `detach()` out: the slope at a kept element is 1 / (1 - p).

ja: 訓練モードで、この層から先に勾配が伝わりません。
原因: `detach()` で `x` を切り離しています。
直し方: `detach()` を外します。残った要素の傾きは 1 / (1 - p) です。
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
        if self.p == 1:
            return x.detach() * 0
        return x.detach() * (torch.rand_like(x) >= self.p) / (1 - self.p)
