"""
code: calls detach
en: RMSNorm returns the right values, but the gradient for x is wrong: none of it flows through the root
mean square.
cause: What is computed from `x.detach()` has no connection to x in the graph.
fix: Compute the root mean square without `detach`.

ja: RMSNorm の値は合っていますが、x の勾配が違います。二乗平均平方根を通じて伝わる分がありません。
原因: `x.detach()` から計算したものは、計算グラフで x とつながりません。
直し方: 二乗平均平方根は、`detach` を使わずに計算します。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        mean_square = (x.detach() ** 2).mean(dim=-1, keepdim=True)
        return x / torch.sqrt(mean_square + self.eps) * self.weight
