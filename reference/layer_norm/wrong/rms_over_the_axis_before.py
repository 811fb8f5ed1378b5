"""
en: RMSNorm takes the mean of the squares along the axis before the last one: over the rows instead of over
the features.
fix: Use `dim=-1` with `keepdim=True`.

ja: RMSNorm が、2乗の平均を最後から2番目の軸に沿って求めています。特徴量ではなく、
行についての平均です。
直し方: `dim=-1` と `keepdim=True` を指定します。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        mean_square = (x**2).mean(dim=-2, keepdim=True)
        return x / torch.sqrt(mean_square + self.eps) * self.weight
