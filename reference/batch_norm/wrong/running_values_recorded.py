"""
code: lacks no_grad and lacks detach

en: The updates of the running values are recorded: their record gets longer with every batch.
cause: The mean and the variance are computed from x, and what is computed from them is recorded too.
fix: Update them under `with torch.no_grad():`.

ja: 移動平均の更新が記録されていて、バッチのたびに記録が長くなっていきます。
原因: 平均と分散は x から計算されるので、これらを使った計算も記録されます。
直し方: `with torch.no_grad():` の中で更新します。
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
            m = self.momentum
            self.running_mean = (1 - m) * self.running_mean + m * mean
            self.running_var = (1 - m) * self.running_var + m * x.var(dim=0)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
