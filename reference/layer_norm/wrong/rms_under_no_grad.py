"""
code: within no_grad
en: RMSNorm returns the right values, but the gradient for x is wrong: none of it flows through the root
mean square.
cause: Under `no_grad`, the computation of the root mean square is not recorded.
fix: Compute it outside of `no_grad`.

ja: RMSNorm の値は合っていますが、x の勾配が違います。二乗平均平方根を通じて伝わる分がありません。
原因: `no_grad` の中では、二乗平均平方根の計算が記録されません。
直し方: 二乗平均平方根は、`no_grad` の外で計算します。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        with torch.no_grad():
            mean_square = (x**2).mean(dim=-1, keepdim=True)
        return x / torch.sqrt(mean_square + self.eps) * self.weight
