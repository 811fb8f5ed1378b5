"""
en: Elements along the first axis are dropped together: all rows of a batch lose the same columns.
cause: Random numbers are drawn for one row only.
fix: Draw one for each element: `torch.rand_like(x)`.

ja: 先頭の軸に沿って、要素がまとめて 0 になります。バッチのどの行でも、同じ列が 0 です。
原因: 乱数を1行分しか作っていません。
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
        return x * (torch.rand_like(x[:1]) >= self.p) / (1 - self.p)
