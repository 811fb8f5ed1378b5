"""
en: In RMSNorm, eps is added to the root mean square, after the square root.
cause: Where eps is not small beside the values, the result is another one. Where all values of a row
are 0, the gradient is nan: the square root has no finite slope at 0.
fix: Add eps before the root: `torch.sqrt(mean_square + self.eps)`.

ja: RMSNorm で、eps が、平方根を取った後に足されています。
原因: 値に比べて eps が小さくないと、結果が変わります。また、平方根の傾きは 0 では有限にならないので、0 だけの行では、勾配が nan になります。
直し方: 平方根を取る前に eps を足します（`torch.sqrt(mean_square + self.eps)`）。
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
