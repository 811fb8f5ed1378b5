"""
code: calls std
en: RMSNorm divides x by its standard deviation instead of its root mean square.
cause: `std` subtracts the mean before it squares, and here it also divides by D - 1.
fix: Divide by `torch.sqrt((x ** 2).mean(dim=-1, keepdim=True) + self.eps)`.

ja: RMSNorm が、x を二乗平均平方根ではなく、標準偏差で割っています。
原因: `std` は、2乗する前に平均を引きます。ここでは、さらに D - 1 で割っています。
直し方: `torch.sqrt((x ** 2).mean(dim=-1, keepdim=True) + self.eps)` で割ります。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        std = x.std(dim=-1, keepdim=True)
        return x / (std + self.eps) * self.weight
