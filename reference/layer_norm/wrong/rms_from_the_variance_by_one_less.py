"""
code: calls var
en: RMSNorm divides x by its standard deviation instead of its root mean square.
cause: `var` subtracts the mean before it squares, and here it also divides by D - 1.
fix: Use the mean of `x ** 2`.

ja: RMSNorm が、x を二乗平均平方根ではなく、標準偏差で割っています。
原因: `var` は、2乗する前に平均を引きます。ここでは、さらに D - 1 で割っています。
直し方: `x ** 2` の平均を使います。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        mean_square = x.var(dim=-1, keepdim=True)
        return x / torch.sqrt(mean_square + self.eps) * self.weight
