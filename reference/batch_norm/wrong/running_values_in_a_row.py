"""
en: After a batch, running_mean and running_var have the shape (1, D), not (D,).
cause: With `keepdim=True`, the mean and the variance are (1, D), and each sum with them is, too.
fix: Leave out `keepdim=True`. (D,) fits the rows of x as well.

ja: 訓練モードでバッチを通した後、running_mean と running_var の形が (D,) ではなく (1, D) になっています。
原因: `keepdim=True` を指定すると、平均と分散の形が (1, D) になり、それを足した結果も (1, D) になります。
直し方: `keepdim=True` を外します。形が (D,) でも、x の各行と計算できます。
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
        mean, var = self.running_mean, self.running_var
        if self.training:
            mean = x.mean(dim=0, keepdim=True)
            var = x.var(dim=0, keepdim=True, correction=0)
            share = self.momentum
            with torch.no_grad():
                unbiased = x.var(dim=0, keepdim=True)
                self.running_mean = (1 - share) * self.running_mean + share * mean
                self.running_var = (1 - share) * self.running_var + share * unbiased
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
