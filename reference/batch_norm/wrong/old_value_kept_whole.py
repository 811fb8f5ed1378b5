"""
en: The running values keep all of what they were, and a share of the batch is added.
fix: Multiply the running value by 1 - momentum before you add momentum times that of the batch.

ja: 移動平均が減らされずに、バッチの値の一部が足されています。
直し方: 移動平均に 1 - momentum を掛けてから、バッチの値の momentum 倍を足します。
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
                self.running_mean += self.momentum * mean
                self.running_var += self.momentum * x.var(dim=0)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
