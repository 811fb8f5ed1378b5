"""
en: The result is the mask, not the elements of `x`.
fix: Multiply `x` by the mask.

ja: 結果がマスクそのもので、`x` の要素ではありません。
直し方: `x` にマスクを掛けます。
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
        if self.p == 1:
            return x * 0
        return (torch.rand_like(x) >= self.p) / (1 - self.p)
