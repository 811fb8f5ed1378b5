"""
en: In LayerNorm, eps is added to the standard deviation, after the square root.
fix: Add eps to the variance, before the root is taken. Where eps is not small beside the values, the
result is another one. And the square root has no finite slope at 0.

ja: LayerNorm で、eps が、平方根を取った後の標準偏差に足されています。
直し方: 平方根を取る前に、分散に eps を足します。値に比べて eps が小さくないと、どちらに足すかで結果が変わります。また、平方根の傾きは 0 では有限になりません。
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
        std = x.std(dim=-1, keepdim=True, correction=0)
        return (x - mean) / (std + self.eps) * self.weight + self.bias
