"""
en: In training mode, the elements that are kept stay as they are, and in evaluation mode all are
multiplied by 1 - p.
fix: Divide by `1 - self.p` in training mode, and return `x` as it is in evaluation mode.

ja: 訓練モードで、残った要素が元の値のままです。評価モードでは、すべての要素に 1 - p を掛けています。
直し方: 訓練モードで `1 - self.p` で割り、評価モードでは `x` をそのまま返します。
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
        return x * (torch.rand_like(x) >= self.p)
