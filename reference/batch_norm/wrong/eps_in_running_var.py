"""
en: eps is in running_var: the batch adds its variance plus eps, in place of the variance alone.
cause: eps is added to the variance before running_var is updated.
fix: Update running_var with the variance alone. Add eps only under the root: `(var + self.eps).sqrt()`.

ja: running_var に eps が混ざっています。分散だけではなく、分散 + eps に近づいています。
原因: running_var を更新する前の分散に、eps が足されています。
直し方: running_var は分散だけで更新します。eps は、平方根の中だけで足します（`(var + self.eps).sqrt()`）。
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
        if not self.training:
            scale = self.weight / (self.running_var + self.eps).sqrt()
            return (x - self.running_mean) * scale + self.bias
        mean, n = x.mean(dim=0), x.shape[0]
        var = x.var(dim=0, correction=0) + self.eps
        with torch.no_grad():
            self.running_mean += self.momentum * (mean - self.running_mean)
            self.running_var += self.momentum * (var * n / (n - 1) - self.running_var)
        return (x - mean) / var.sqrt() * self.weight + self.bias
