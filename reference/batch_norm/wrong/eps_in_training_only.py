"""
en: In evaluation mode, the eps that the layer was given makes no difference.
fix: In this mode too, take the root of running_var plus `self.eps`.

ja: 評価モードで、層に渡した eps が使われていません。
直し方: 評価モードでも、running_var に `self.eps` を足したものの平方根を取ります。
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
            y = (x - mean) / torch.sqrt(var + self.eps)
        else:
            y = (x - self.running_mean) / torch.sqrt(self.running_var)
        return y * self.weight + self.bias
