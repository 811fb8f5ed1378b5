"""
en: LayerNorm takes one mean and one variance along the last two axes together.
fix: Use the last axis alone, `dim=-1`, for both the mean and the variance.

ja: LayerNorm が、最後の2つの軸をまとめて平均と分散を求めています。
直し方: 平均と分散の両方に、最後の軸だけを指定します（`dim=-1`）。
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
        mean = x.mean(dim=(-2, -1), keepdim=True)
        var = x.var(dim=(-2, -1), keepdim=True, correction=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
