"""
en: In LayerNorm, eps has no effect.
fix: Add eps before the root: `torch.sqrt(var + self.eps)`.

ja: LayerNorm で eps の効果がありません。
直し方: 平方根を取る前に eps を足します（`torch.sqrt(var + self.eps)`）。
"""

import torch
from torch import nn


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        mean = x.mean(dim=-1, keepdim=True)
        var = x.var(dim=-1, keepdim=True, correction=0)
        return (x - mean) / torch.sqrt(var) * self.weight + self.bias
