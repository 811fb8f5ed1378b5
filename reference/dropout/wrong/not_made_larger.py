"""
en: In training mode, the elements that are kept stay as they are.
fix: Divide them by `1 - self.p`.

ja: 訓練モードで、残った要素が元の値のままです。
直し方: `1 - self.p` で割ります。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        return x * (torch.rand_like(x) >= self.p)
