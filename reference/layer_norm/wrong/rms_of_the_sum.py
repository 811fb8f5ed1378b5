"""
en: RMSNorm divides by the root of the sum of the squares instead of the root of their mean.
fix: Take the mean of the squares, `(x ** 2).mean(dim=-1, keepdim=True)`.

ja: RMSNorm が、2乗の平均ではなく、2乗の和の平方根で割っています。
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
        mean_square = (x**2).sum(dim=-1, keepdim=True)
        return x / torch.sqrt(mean_square + self.eps) * self.weight
