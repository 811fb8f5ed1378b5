"""
code: calls randn_like

en: The share of dropped elements is not p.
cause: `randn` draws from the normal distribution, also numbers below 0 and above 1.
fix: Use `torch.rand_like(x)`: of its numbers, the share p is below p.

ja: 0 になる要素の割合が p になりません。
原因: `randn` は正規分布に従う乱数を作ります。0 より小さい値や 1 より大きい値も含まれます。
直し方: `torch.rand_like(x)` を使います。その値のうち、p より小さいものの割合が p です。
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
        if self.p == 1:
            return x * 0
        return x * (torch.randn_like(x) >= self.p) / (1 - self.p)
