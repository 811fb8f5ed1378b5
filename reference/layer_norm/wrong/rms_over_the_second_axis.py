"""
en: RMSNorm takes the mean of the squares along the second axis. For `(N, T, D)`, that is over the
words of each sentence instead of over the features.
cause: `dim=1` is the last axis of a table, but not of `(N, T, D)`.
fix: Use `dim=-1` with `keepdim=True`.

ja: RMSNorm が、2乗の平均を2番目の軸に沿って求めています。`(N, T, D)` では、
特徴量ではなく、文の中の単語についての平均になります。
原因: `dim=1` が最後の軸になるのは表の場合だけで、`(N, T, D)` では違います。
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
        mean_square = (x**2).mean(dim=1, keepdim=True)
        return x / torch.sqrt(mean_square + self.eps) * self.weight
