"""
en: In RMSNorm, eps is added to the root mean square, after the square root.
fix: Add eps before the root: `torch.sqrt((x ** 2).mean(dim=-1, keepdim=True) + self.eps)`. Where eps is not small
beside the values, the result is another one.

ja: RMSNorm で、eps が、平方根を取った後に足されています。
直し方: 平方根を取る前に eps を足します（`torch.sqrt((x ** 2).mean(dim=-1, keepdim=True) + self.eps)`）。
値に比べて eps が小さくないと、どこで足すかで結果が変わります。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        rms = x.norm(dim=-1, keepdim=True) / x.shape[-1] ** 0.5
        return x / (rms + self.eps) * self.weight
