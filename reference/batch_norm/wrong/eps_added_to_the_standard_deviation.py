"""
en: eps is added to the standard deviation, after the square root.
cause: `std` has taken the root already.
fix: Add eps to the variance, before the root is taken: `torch.sqrt(var + self.eps)`, with
`var(dim=0, correction=0)` in the place of `std`. Where eps is not tiny, the result is another one.

ja: eps が、平方根を取った後の標準偏差に足されています。
原因: `std` は、平方根を取った後の値です。
直し方: 平方根を取る前に、分散に eps を足します。`std` の代わりに `var(dim=0, correction=0)` を使い、
`torch.sqrt(var + self.eps)` とします。eps が小さくないと、どちらに足すかで結果が変わります。
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
            mean, std = x.mean(dim=0), x.std(dim=0, correction=0)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        else:
            mean, std = self.running_mean, self.running_var.sqrt()
        return (x - mean) / (std + self.eps) * self.weight + self.bias
