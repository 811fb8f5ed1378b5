"""
en: weight and running_var share their memory: whatever changes one of them changes the other.
cause: `nn.Parameter` and `register_buffer` keep the tensor that they get. They do not copy it.
fix: Make a tensor for each: call `torch.ones(features)` twice.

ja: weight と running_var が同じメモリを使っています。片方が変わると、もう片方も変わります。
原因: `nn.Parameter` と `register_buffer` は、渡されたテンソルをコピーせずにそのまま使います。
直し方: `torch.ones(features)` を2回呼び出し、別々のテンソルを作ります。
"""

import torch
from torch import nn


class BatchNorm1d(nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        ones = torch.ones(features)
        self.weight = nn.Parameter(ones)
        self.bias = nn.Parameter(torch.zeros(features))
        self.register_buffer("running_mean", torch.zeros(features))
        self.register_buffer("running_var", ones)

    def forward(self, x):
        if self.training:
            mean, var = x.mean(dim=0), x.var(dim=0, correction=0)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
