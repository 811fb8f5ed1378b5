"""
en: Either all elements are dropped, or none.
cause: Only one random number is drawn for all of them.
fix: Draw one for each element: `torch.rand_like(x)`.

ja: すべての要素が 0 になるか、1つも 0 にならないかのどちらかです。
原因: 全体に対して、乱数を1つしか作っていません。
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
        if torch.rand(()) < self.p:
            return x * 0
        return x / (1 - self.p)
