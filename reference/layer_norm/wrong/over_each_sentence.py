"""
en: In a batch (N, T, D), LayerNorm takes one mean and one variance for all rows of a sentence together.
cause: All axes but the first one are included.
fix: Take the mean and the variance along the last axis only: `dim=-1`.

ja: バッチ (N, T, D) で、LayerNorm が、1つの文のすべての行に共通の平均と分散を使っています。
原因: 最初の軸以外のすべての軸について計算しています。
直し方: 平均と分散は、最後の軸だけに沿って求めます（`dim=-1`）。
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
        axes = tuple(range(1, x.dim())) or (0,)
        mean = x.mean(dim=axes, keepdim=True)
        var = x.var(dim=axes, keepdim=True, correction=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
