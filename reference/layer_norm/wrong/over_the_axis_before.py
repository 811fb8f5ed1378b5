"""
en: LayerNorm standardises along the axis before the last one: over the rows instead of over the features.
fix: Use `dim=-1` with `keepdim=True` for both the mean and the variance.

ja: LayerNorm が、最後から2番目の軸に沿って標準化しています。特徴量ではなく、行についての計算です。
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
        mean = x.mean(dim=-2, keepdim=True)
        var = x.var(dim=-2, keepdim=True, correction=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
