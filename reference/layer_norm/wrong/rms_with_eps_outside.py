"""
en: In RMSNorm, eps is added to the root mean square, after the square root.
cause: Where eps is not tiny, it makes a difference. And the root of 0 has no finite slope.
fix: Add it before the root: `torch.sqrt(mean_square + self.eps)`.

ja: RMSNorm で、eps が、平方根を取った後に足されています。
原因: eps が小さくないと、結果が変わります。また、0 の平方根の傾きは有限ではありません。
直し方: 平方根を取る前に足します（`torch.sqrt(mean_square + self.eps)`）。
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
