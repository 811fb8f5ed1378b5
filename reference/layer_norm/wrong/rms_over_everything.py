"""
en: RMSNorm divides all rows by the same number.
cause: Without `dim`, `mean` is over all elements.
fix: Pass `dim=-1, keepdim=True`.

ja: RMSNorm が、すべての行を同じ値で割っています。
原因: `dim` を指定しないと、`mean` は全要素について計算します。
直し方: `dim=-1, keepdim=True` を指定します。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        mean_square = (x**2).mean()
        return x / torch.sqrt(mean_square + self.eps) * self.weight
