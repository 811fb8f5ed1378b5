"""
code: calls randn

en: In a new layer, weight does not have the values with which it should start.
cause: It starts with random numbers, like the weight of a linear layer.
fix: Start with `torch.ones(features)`: then the values that the layer returns are just standardised.

ja: 作ったばかりの層で、weight の初期値が違います。
原因: 線形層の重みのように、乱数から始まっています。
直し方: 初期値は `torch.ones(features)` です。そうすれば、最初は標準化した値がそのまま返されます。
"""

import torch
from torch import nn


class BatchNorm1d(nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.randn(features))
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
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
