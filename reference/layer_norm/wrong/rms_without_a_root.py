"""
en: RMSNorm divides by the mean of the squares, without the square root.
fix: Divide by `torch.sqrt(mean_square + self.eps)`.

ja: RMSNorm が、2乗の平均で割っていて、平方根がありません。
直し方: `torch.sqrt(mean_square + self.eps)` で割ります。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        mean_square = (x**2).mean(dim=-1, keepdim=True)
        return x / (mean_square + self.eps) * self.weight
