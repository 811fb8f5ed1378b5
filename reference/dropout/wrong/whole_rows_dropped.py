"""
en: Whole rows are dropped, not single elements.
cause: There is one random number for each row.
fix: Draw one for each element: `torch.rand_like(x)`.

ja: 要素ごとではなく、行全体が 0 になります。
原因: 乱数が1行に1つしかありません。
直し方: 要素ごとに乱数を作ります（`torch.rand_like(x)`）。
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
        shape = (x.shape[0],) + (1,) * (x.ndim - 1)
        keep = torch.rand(shape, device=x.device) >= self.p
        return x * keep / (1 - self.p)
