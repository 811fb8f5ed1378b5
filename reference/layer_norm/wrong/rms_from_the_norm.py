"""
code: calls norm
en: RMSNorm divides by the root of the sum of the squares instead of the root of their mean.
cause: `norm` is the root of the sum of the squares.
fix: Take the mean of the squares, `(x ** 2).mean(dim=-1, keepdim=True)`.

ja: RMSNorm が、2乗の平均ではなく、2乗の和の平方根で割っています。
原因: `norm` は、2乗の和の平方根です。
直し方: 2乗の平均を使います（`(x ** 2).mean(dim=-1, keepdim=True)`）。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        return x / (x.norm(dim=-1, keepdim=True) + self.eps) * self.weight
