"""
en: LayerNorm divides by the root of the sum of the squares (x - mean)², instead of the root of their mean.
fix: Take the mean of the squares, or `x.var(dim=-1, keepdim=True, correction=0)`.

ja: LayerNorm が、(x - 平均)² の平均ではなく、和の平方根で割っています。
直し方: 2乗の平均か、`x.var(dim=-1, keepdim=True, correction=0)` を使います。
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
        var = ((x - mean) ** 2).sum(dim=-1, keepdim=True)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
