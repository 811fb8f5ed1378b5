"""
en: In RMSNorm, eps is added to the root mean square, after the square root.
fix: Add eps before the root: `torch.sqrt(mean_square + self.eps)`. Where eps is not small beside the
values, the result is another one. And the square root has no finite slope at 0.

ja: RMSNorm で、eps が、平方根を取った後に足されています。
直し方: 平方根を取る前に eps を足します（`torch.sqrt(mean_square + self.eps)`）。値に比べて eps が小さくないと、どこで足すかで結果が変わります。また、平方根の傾きは 0 では有限になりません。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        mean_square = (x**2).mean(dim=-1, keepdim=True)
        return x / (torch.sqrt(mean_square) + self.eps) * self.weight
