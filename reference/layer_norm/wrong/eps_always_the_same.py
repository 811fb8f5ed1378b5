"""
code: has _ + 1e-5 or has self.eps = 1e-5
en: The eps that LayerNorm was given makes no difference.
cause: 1e-5 is in its place.
fix: Keep it, `self.eps = eps`, and use `self.eps`.

ja: LayerNorm に渡した eps が使われていません。
原因: 代わりに 1e-5 が直接書かれています。
直し方: `self.eps = eps` として保存し、`self.eps` を使います。
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
        return (x - mean) / torch.sqrt(var + 1e-5) * self.weight + self.bias
