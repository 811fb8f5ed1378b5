"""
code: calls normalize
en: RMSNorm divides by the root of the sum of the squares instead of the root of their mean.
cause: `normalize` divides by the root of the sum of the squares, and knows nothing of `self.eps`.
fix: Take the mean of the squares, `(x ** 2).mean(dim=-1, keepdim=True)`, and add eps before the root.

ja: RMSNorm が、2乗の平均ではなく、2乗の和の平方根で割っています。
原因: `normalize` は2乗の和の平方根で割ります。`self.eps` も使われません。
直し方: 2乗の平均 `(x ** 2).mean(dim=-1, keepdim=True)` に eps を足し、その平方根で割ります。
"""

import torch
from torch import nn
from torch.nn import functional as F


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        return F.normalize(x, dim=-1) * self.weight
