"""
en: The two variances are exchanged: the batch is standardised by the one that is divided by N - 1, and
running_var takes up the one that is divided by N.
fix: Standardise with `x.var(dim=0, correction=0)`, and update `running_var` with `x.var(dim=0)`.

ja: 2つの分散が入れ替わっています。標準化に N - 1 で割った分散を、running_var の更新に N で割った分散を使っています。
直し方: 標準化には `x.var(dim=0, correction=0)` を、`running_var` の更新には `x.var(dim=0)` を使います。
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
            mean, var = x.mean(dim=0), x.var(dim=0)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (x.var(dim=0, correction=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
