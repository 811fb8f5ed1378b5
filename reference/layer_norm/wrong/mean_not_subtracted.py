"""
en: LayerNorm does not subtract the mean of each row.
fix: Divide `x - mean` by the root, not x itself.

ja: LayerNorm が、行の平均を引いていません。
直し方: x ではなく、`x - mean` を平方根で割ります。
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
        var = x.var(dim=-1, keepdim=True, correction=0)
        return x / torch.sqrt(var + self.eps) * self.weight + self.bias
