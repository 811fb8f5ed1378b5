"""
en: In LayerNorm, eps is added to the standard deviation, after the square root.
cause: Where eps is not tiny, it makes a difference. And the root of 0 has no finite slope.
fix: Add it before the root: `torch.sqrt(var + self.eps)`.

ja: LayerNorm で、eps が、平方根を取った後の標準偏差に足されています。
原因: eps が小さくないと、結果が変わります。また、0 の平方根の傾きは有限ではありません。
直し方: 平方根を取る前に足します（`torch.sqrt(var + self.eps)`）。
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
        var = x.var(dim=-1, keepdim=True, correction=0)
        return (x - mean) / (torch.sqrt(var) + self.eps) * self.weight + self.bias
