"""
code: within no_grad

en: No slope gets through the layer in training mode.
cause: The result is computed under `torch.no_grad()`.
fix: Leave `no_grad` out. The random numbers themselves have no slope anyway.

ja: 訓練モードで、この層から先に勾配が伝わりません。
原因: `torch.no_grad()` の中で結果を計算しています。
直し方: `no_grad` を外します。乱数には、もともと勾配がありません。
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
        with torch.no_grad():
            keep = torch.rand_like(x) >= self.p
            return x * keep / (1 - self.p) if self.p < 1 else x * 0
