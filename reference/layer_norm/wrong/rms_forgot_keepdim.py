"""
code: omits keepdim
en: RMSNorm fails or mixes up the rows: the rows are not divided by their own root mean square.
cause: Without `keepdim=True`, the means of `(N, D)` have the shape `(N,)`, and meet the columns.
fix: Pass `keepdim=True` where you take the mean of the squares.

ja: RMSNorm がエラーになるか、行が混ざります。それぞれの行が、
その行の二乗平均平方根で割られていません。
原因: `keepdim=True` がないと、`(N, D)` の平均の形は `(N,)` になり、列と組み合わされます。
直し方: 2乗の平均を求めるところで、`keepdim=True` を指定します。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        mean_square = (x**2).mean(dim=-1)
        return x / torch.sqrt(mean_square + self.eps) * self.weight
