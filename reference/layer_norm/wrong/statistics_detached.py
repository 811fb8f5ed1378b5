"""
code: calls detach
en: LayerNorm returns the right values, but the gradient for x is wrong: none of it flows through the mean
and the variance.
cause: What is computed from `x.detach()` has no connection to x in the graph.
fix: Compute the mean and the variance without `detach`.

ja: LayerNorm の値は合っていますが、x の勾配が違います。平均と分散を通じて伝わる分がありません。
原因: `x.detach()` から計算したものは、計算グラフで x とつながりません。
直し方: 平均と分散は、`detach` を使わずに計算します。
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
        mean = x.detach().mean(dim=-1, keepdim=True)
        var = x.detach().var(dim=-1, keepdim=True, correction=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
