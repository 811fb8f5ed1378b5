"""
en: In training mode, the rows are standardised instead of the columns.
cause: `dim=1` goes along a row, over the features.
fix: Use `dim=0`, which goes over the rows of the batch: one mean for each feature.

ja: 訓練モードで、列ではなく行ごとに標準化されています。
原因: `dim=1` は行に沿って、特徴量について計算します。
直し方: バッチの行について計算する `dim=0` を使います。平均は特徴量ごとに1つです。
"""

import torch
from torch import nn


class BatchNorm1d(nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))
        self.register_buffer("running_mean", torch.zeros(features))
        self.register_buffer("running_var", torch.ones(features))

    def forward(self, x):
        if self.training:
            mean, var = x.mean(dim=1, keepdim=True), x.var(dim=1, keepdim=True, correction=0)
            with torch.no_grad():
                self.running_mean += self.momentum * (x.mean(dim=0) - self.running_mean)
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
