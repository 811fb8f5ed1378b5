"""
en: The running values never change.
cause: The new averages are computed, but kept in local names only.
fix: Assign them to `self.running_mean` and `self.running_var`.

ja: 移動平均がまったく変わりません。
原因: 新しい平均を計算していますが、ローカル変数に入れているだけです。
直し方: `self.running_mean` と `self.running_var` に代入します。
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
                running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
                running_var = (1 - self.momentum) * self.running_var + self.momentum * x.var(dim=0)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
