"""
en: RMSNorm subtracts the mean of each row.
cause: That is what LayerNorm does.
fix: Divide x itself by its root mean square.

ja: RMSNorm が、行の平均を引いています。
原因: 平均を引くのは LayerNorm です。
直し方: x をそのまま二乗平均平方根で割ります。
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
        mean = x.mean(dim=-1, keepdim=True)
        return (x - mean) / torch.sqrt(mean_square + self.eps) * self.weight
