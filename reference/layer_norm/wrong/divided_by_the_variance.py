"""
en: LayerNorm divides by the variance instead of its square root.
fix: Divide by `torch.sqrt(var + self.eps)`.

ja: LayerNorm が、分散の平方根ではなく、分散で割っています。
直し方: `torch.sqrt(var + self.eps)` で割ります。
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
        return (x - mean) / (var + self.eps) * self.weight + self.bias
