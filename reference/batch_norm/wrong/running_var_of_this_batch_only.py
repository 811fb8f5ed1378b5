"""
en: running_var is too small: the variance that it takes up is divided by N instead of N - 1.
cause: The same variance is used for both: to standardise the batch, and to update `running_var`.
fix: Update `running_var` with `x.var(dim=0)`, without `correction=0`.

ja: running_var が小さすぎます。更新に使う分散が、N - 1 ではなく N で割られています。
原因: バッチの標準化と `running_var` の更新に、同じ分散を使っています。
直し方: `running_var` の更新には、`correction=0` を付けない `x.var(dim=0)` を使います。
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
            mean, var = x.mean(dim=0), x.var(dim=0, correction=0)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (var - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
