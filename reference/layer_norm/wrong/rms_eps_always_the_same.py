"""
code: has _ + 1e-5 or has self.eps = 1e-5
en: The eps that RMSNorm was given makes no difference.
cause: 1e-5 is in its place.
fix: Keep it, `self.eps = eps`, and use `self.eps`.

ja: RMSNorm に渡した eps が使われていません。
原因: 代わりに 1e-5 が直接書かれています。
直し方: `self.eps = eps` として保存し、`self.eps` を使います。
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
        return x / torch.sqrt(mean_square + 1e-5) * self.weight
