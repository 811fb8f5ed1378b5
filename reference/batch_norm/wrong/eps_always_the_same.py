"""
code: has _ + 1e-5 or has self.eps = 1e-5
en: The eps that the layer was given makes no difference.
cause: 1e-5 is in its place.
fix: Keep it, `self.eps = eps`, and use `self.eps`.

ja: 層に渡した eps が使われていません。
原因: 代わりに 1e-5 が直接書かれています。
直し方: `self.eps = eps` として保存し、`self.eps` を使います。
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
        return (x - mean) / torch.sqrt(var + 1e-5) * self.weight + self.bias
