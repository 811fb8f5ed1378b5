"""
en: eps is added to the standard deviation, after the square root.
fix: Add eps to the variance, before the root is taken. Where eps is not tiny, the result is another
one. And the root of 0 has no finite slope.

ja: eps が、平方根を取った後の標準偏差に足されています。
直し方: 平方根を取る前に、分散に eps を足します。eps が小さくないと、どちらに足すかで結果が変わります。また、0 の平方根の傾きは有限ではありません。
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
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / (torch.sqrt(var) + self.eps) * self.weight + self.bias
