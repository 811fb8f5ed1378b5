"""
code: has _ / (1 - _)
en: Dropout(1) gives zeros, but its slopes are nan.
cause: `x / (1 - self.p)` is infinite for p = 1. `torch.where` does not choose it, but multiplies
its slope by 0, and 0 times infinity is nan.
fix: Return `x * 0` for p = 1, before the division.

ja: Dropout(1) の値は 0 ですが、傾きが nan になります。
原因: p が 1 のとき `x / (1 - self.p)` は無限大です。`torch.where` はその値を選びませんが、
傾きには 0 を掛けます。0 と無限大の積は nan です。
直し方: p が 1 なら、割る前に `x * 0` を返します。
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
        drop = torch.rand_like(x) < self.p
        return torch.where(drop, 0.0, x / (1 - self.p))
