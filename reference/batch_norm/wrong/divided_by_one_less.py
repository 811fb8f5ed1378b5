"""
code: omits correction
en: In training mode, the standardised values are all a little too near to 0.
cause: Without `correction=0`, `var` divides by N - 1: the square root of N/(N - 1) is missing.
fix: Standardise with `correction=0`. Only `running_var` takes the variance that is divided by N - 1.

ja: 訓練モードで、標準化した値がどれも少し 0 に寄っています。
原因: `correction=0` を指定しないと、`var` は N - 1 で割ります。
直し方: 標準化では `correction=0` を指定します。N - 1 で割った分散を使うのは、`running_var` の更新だけです。
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
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
