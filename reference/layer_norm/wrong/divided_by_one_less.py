"""
code: omits correction
en: In LayerNorm, the standardised values are all a little too near to 0.
cause: Without `correction=0`, `var` divides by D - 1: the square root of D/(D - 1) is missing, with
eight features 1.069.
fix: Pass `correction=0`.

ja: LayerNorm で、標準化した値がどれも少し 0 に寄っています。
原因: `correction=0` を指定しないと、`var` は D - 1 で割ります。D/(D - 1) の平方根（特徴量が8個なら 1.069）が抜けています。
直し方: `correction=0` を指定します。
"""

import torch
from torch import nn


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        mean = x.mean(dim=-1, keepdim=True)
        var = x.var(dim=-1, keepdim=True)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
