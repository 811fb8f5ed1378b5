"""
en: LayerNorm is right only for tables (N, D): with more axes, or with one, it does not calculate along
the last axis.
cause: `dim=1` is the last axis of a table, but not of `(N, T, D)`.
fix: Use `dim=-1` with `keepdim=True` for both the mean and the variance.

ja: LayerNorm が、表 (N, D) でしか正しくありません。軸の個数が違うと、最後の軸に沿った計算になりません。
原因: `dim=1` は、表では最後の軸ですが、`(N, T, D)` では違います。
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
        mean = x.mean(dim=1, keepdim=True)
        var = x.var(dim=1, keepdim=True, correction=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
