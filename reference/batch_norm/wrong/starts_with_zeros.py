"""
en: In a new layer, running_var does not have the values with which it should start.
cause: running_var is 0 at the start, like running_mean.
fix: Start running_var with `torch.ones(features)`: a variance of 1 leaves the range as it is.

ja: 作ったばかりの層で、running_var の初期値が違います。
原因: running_var が、running_mean と同じ 0 から始まっています。
直し方: running_var の初期値は `torch.ones(features)` です。分散が 1 なら、値の範囲は変わりません。
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
        self.register_buffer("running_var", torch.zeros(features))

    def forward(self, x):
        if self.training:
            mean, var = x.mean(dim=0), x.var(dim=0, correction=0)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
