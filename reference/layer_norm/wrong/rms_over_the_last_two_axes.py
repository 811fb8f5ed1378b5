"""
en: RMSNorm takes the mean of the squares along the last two axes together.
fix: Use the last axis alone: `dim=-1`.

ja: RMSNorm が、最後の2つの軸をまとめて、2乗の平均を求めています。
直し方: 最後の軸だけを指定します（`dim=-1`）。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        mean_square = (x**2).mean(dim=(-2, -1), keepdim=True)
        return x / torch.sqrt(mean_square + self.eps) * self.weight
