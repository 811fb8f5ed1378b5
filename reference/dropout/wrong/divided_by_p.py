"""
en: The elements that are kept are divided by p, not by 1 - p.
fix: Divide by `1 - self.p`, the share that is kept.

ja: 残った要素を、1 - p ではなく p で割っています。
直し方: 残る割合 `1 - self.p` で割ります。
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
        return x * (torch.rand_like(x) >= self.p) / self.p
