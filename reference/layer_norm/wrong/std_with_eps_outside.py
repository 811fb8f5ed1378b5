"""
code: calls std and omits correction
en: LayerNorm divides by a standard deviation that is computed with D - 1, and eps is added to it after
the square root.
cause: Without `correction=0`, `std` divides by D - 1 before it takes the root, as `var` does.
fix: Use `x.var(dim=-1, keepdim=True, correction=0)`, and divide by `torch.sqrt(var + self.eps)`.

ja: LayerNorm が、D - 1 で割って求めた標準偏差を使い、平方根を取った後に eps を足しています。
原因: `correction=0` を指定しないと、`std` は、`var` と同じように D - 1 で割ってから平方根を取ります。
直し方: `x.var(dim=-1, keepdim=True, correction=0)` を使い、`torch.sqrt(var + self.eps)` で割ります。
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
        mean = x.mean(dim=-1, keepdim=True)
        std = x.std(dim=-1, keepdim=True)
        return (x - mean) / (std + self.eps) * self.weight + self.bias
