"""
en: The running values move too far towards the batch: by the share 1 - momentum.
cause: The average is multiplied by the momentum, and the batch by 1 - momentum.
fix: Exchange the two shares: 1 - momentum for the running value, momentum for the value of the
batch.

ja: 移動平均が、1 - momentum の割合でバッチの値に近づいています。
原因: それまでの平均に momentum を、バッチの値に 1 - momentum を掛けています。
直し方: 2つの割合を入れ替えます。移動平均に 1 - momentum を、バッチの値に momentum を掛けます。
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
                self.running_mean *= self.momentum
                self.running_mean += (1 - self.momentum) * mean
                self.running_var *= self.momentum
                self.running_var += (1 - self.momentum) * x.var(dim=0)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
