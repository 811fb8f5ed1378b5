"""
en: RMSNorm returns the right values, but the gradient for x is wrong: none of it flows through the root
mean square.
cause: The root mean square is computed without being recorded.
fix: Compute it outside of `no_grad`, without `detach`.

ja: RMSNorm の値は合っていますが、x の勾配が違います。二乗平均平方根を通じて伝わる分がありません。
原因: 二乗平均平方根の計算が記録されていません。
直し方: `no_grad` の外で、`detach` せずに計算します。
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
