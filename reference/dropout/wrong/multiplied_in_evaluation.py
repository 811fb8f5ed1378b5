"""
en: In evaluation mode, the elements are multiplied by 1 - p, although those that are kept in training
mode are already divided by it.
fix: Return `x` as it is in evaluation mode.

ja: 訓練モードで残った要素を 1 - p で割っているのに、評価モードでも 1 - p を掛けています。
直し方: 評価モードでは、`x` をそのまま返します。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x * (1 - self.p)
        if self.p == 1:
            return x * 0
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
