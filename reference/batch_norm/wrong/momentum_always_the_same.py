"""
code: has 0.1 * _ or has _ * 0.1 or has self.momentum = 0.1
en: The momentum that the layer was given makes no difference.
cause: 0.1 is in its place.
fix: Keep it, `self.momentum = momentum`, and use `self.momentum`.

ja: 層に渡した momentum が使われていません。
原因: 代わりに 0.1 が直接書かれています。
直し方: `self.momentum = momentum` として保存し、`self.momentum` を使います。
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
                self.running_mean += 0.1 * (mean - self.running_mean)
                self.running_var += 0.1 * (x.var(dim=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
