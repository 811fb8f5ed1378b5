"""
en: The elements that are kept get smaller: they are multiplied by 1 - p.
fix: Divide by `1 - self.p`.

ja: 残った要素に 1 - p を掛けているため、値が小さくなります。
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
        return x * (torch.rand_like(x) >= self.p) * (1 - self.p)
