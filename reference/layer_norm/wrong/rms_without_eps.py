"""
en: In RMSNorm, eps has no effect.
fix: Add eps before the root: `torch.sqrt(mean_square + self.eps)`.

ja: RMSNorm で eps の効果がありません。
直し方: 平方根を取る前に eps を足します（`torch.sqrt(mean_square + self.eps)`）。
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
        return x / torch.sqrt(mean_square) * self.weight
