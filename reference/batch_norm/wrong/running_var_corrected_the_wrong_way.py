"""
en: running_var is too small: the variance that it takes up is divided by more than N - 1.
cause: The variance of the batch is multiplied by (N - 1)/N.
fix: Multiply by N/(N - 1), or use `x.var(dim=0)`, which divides by N - 1.

ja: running_var が小さすぎます。更新に使う分散が、N - 1 より大きい値で割られています。
原因: バッチの分散に (N - 1)/N を掛けています。
直し方: N/(N - 1) を掛けるか、N - 1 で割る `x.var(dim=0)` を使います。
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
                self.running_var += self.momentum * (var * (len(x) - 1) / len(x) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
