"""
en: LayerNorm takes one mean and one variance for all rows together.
cause: Without `dim`, `mean` and `var` are over all elements.
fix: Pass `dim=-1, keepdim=True` to both.

ja: LayerNorm が、すべての行に共通の平均と分散を使っています。
原因: `dim` を指定しないと、`mean` と `var` は全要素について計算します。
直し方: どちらにも `dim=-1, keepdim=True` を指定します。
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
        mean = x.mean()
        var = x.var(correction=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
