"""
code: omits correction
en: In LayerNorm, the standardised values are all a little too close to 0.
cause: Without `correction=0`, `var` divides by D - 1 instead of D. With four features, for example,
the values become 0.866 times as large as they should be.
fix: Pass `correction=0`.

ja: LayerNorm で、標準化した値がどれも少し 0 に寄っています。
原因: `correction=0` を指定しないと、`var` は D ではなく D - 1 で割ります。例えば特徴量が4個のとき、値は本来の 0.866倍になります。
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
