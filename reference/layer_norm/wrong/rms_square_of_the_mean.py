"""
en: RMSNorm squares the mean of each row instead of taking the mean of the squares.
fix: Square first: `(x ** 2).mean(dim=-1, keepdim=True)`.

ja: RMSNorm が、2乗の平均ではなく、平均の2乗を使っています。
直し方: 先に2乗します（`(x ** 2).mean(dim=-1, keepdim=True)`）。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        mean_square = x.mean(dim=-1, keepdim=True) ** 2
        return x / torch.sqrt(mean_square + self.eps) * self.weight
