"""
code: omits keepdim
en: In both classes, the statistics do not meet their own rows: there is an error, or those of other rows
are used.
cause: Without `keepdim=True`, the means of `(N, D)` have the shape `(N,)`, and meet the columns.
fix: Pass `keepdim=True` wherever you take a mean or a variance.

ja: どちらのクラスでも、平均などが自分の行と組み合わされていません。エラーになるか、
ほかの行のものが使われています。
原因: `keepdim=True` がないと、`(N, D)` の平均の形は `(N,)` になり、列と組み合わされます。
直し方: 平均や分散を求めるところすべてで、`keepdim=True` を指定します。
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


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        mean_square = (x**2).mean(dim=-1)
        return x / torch.sqrt(mean_square + self.eps) * self.weight
