"""
en: LayerNorm standardises along all axes but the last one: over the rows instead of over the features.
fix: Use `dim=-1` with `keepdim=True` for both the mean and the variance.

ja: LayerNorm が、最後の軸以外のすべての軸に沿って標準化しています。特徴量ではなく、行についての計算です。
直し方: 平均と分散の両方に `dim=-1` と `keepdim=True` を指定します。
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
        mean = x.mean(dim=tuple(range(x.dim() - 1)), keepdim=True)
        var = x.var(dim=tuple(range(x.dim() - 1)), keepdim=True, correction=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
