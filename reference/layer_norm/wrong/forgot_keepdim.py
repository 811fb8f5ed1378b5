"""
code: omits keepdim
en: In LayerNorm, the means do not meet their own rows: there is an error, or the wrong ones are
subtracted.
cause: Without `keepdim=True`, the means of `(N, D)` have the shape `(N,)`, and meet the columns.
fix: Pass `keepdim=True` to `mean` and to `var`.

ja: LayerNorm で、平均が自分の行と組み合わされていません。エラーになるか、別の平均が引かれています。
原因: `keepdim=True` がないと、`(N, D)` の平均の形は `(N,)` になり、列と組み合わされます。
直し方: `mean` と `var` に `keepdim=True` を指定します。
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
        mean = x.mean(dim=-1)
        var = x.var(dim=-1, correction=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
