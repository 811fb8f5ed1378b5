"""
en: RMSNorm takes the mean of the squares along the first axis: over the batch instead of over the
features.
cause: `dim=0` goes over the rows, as in a batch norm.
fix: Use `dim=-1` with `keepdim=True`.

ja: RMSNorm が、2乗の平均を最初の軸に沿って求めています。特徴量ではなく、
バッチについての平均です。
原因: `dim=0` は、バッチ正規化と同じように、行について計算します。
直し方: `dim=-1` と `keepdim=True` を指定します。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        mean_square = (x**2).mean(dim=0, keepdim=True)
        return x / torch.sqrt(mean_square + self.eps) * self.weight
