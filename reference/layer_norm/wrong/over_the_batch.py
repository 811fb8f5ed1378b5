"""
en: LayerNorm standardises along the first axis: over the batch instead of over the features.
cause: `dim=0` goes over the rows, as in a batch norm.
fix: Use `dim=-1` with `keepdim=True` for both the mean and the variance.

ja: LayerNorm が最初の軸に沿って標準化しています。特徴量ではなく、バッチについての計算です。
原因: `dim=0` は、バッチ正規化と同じように、行について計算します。
直し方: 平均と分散の両方に `dim=-1` と `keepdim=True` を指定します。
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
        mean = x.mean(dim=0, keepdim=True)
        var = x.var(dim=0, keepdim=True, correction=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
