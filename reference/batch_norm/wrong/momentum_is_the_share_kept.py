"""
en: momentum is taken for the share of the running value that is kept. It should be the share of the batch.
fix: Multiply the running value by 1 - momentum and that of the batch by momentum, and make 0.1 the
default.

ja: momentum が、それまでの移動平均を残す割合になっています。正しくは、バッチの値の割合です。
直し方: 移動平均に 1 - momentum を、バッチの値に momentum を掛け、既定値を 0.1 にします。
"""

import torch
from torch import nn


class BatchNorm1d(nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.9):
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
                self.running_mean.mul_(self.momentum).add_((1 - self.momentum) * mean)
                self.running_var.mul_(self.momentum).add_((1 - self.momentum) * x.var(dim=0))
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
