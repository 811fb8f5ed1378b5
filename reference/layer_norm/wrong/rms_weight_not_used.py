"""
en: In RMSNorm, weight makes no difference to the output.
fix: Multiply by `self.weight` at the end.

ja: RMSNorm で、weight が出力に反映されていません。
直し方: 最後に `self.weight` を掛けます。
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
        return x / torch.sqrt(mean_square + self.eps)
