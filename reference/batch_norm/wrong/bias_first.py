"""
en: weight is multiplied with the bias, too: the bias is added before, not after.
cause: `+` comes before `*` here.
fix: Multiply by the weight first, and add the bias after that.

ja: weight が bias にも掛かっています。bias が、掛け算の後ではなく前に足されています。
原因: ここでは、足し算が掛け算より先に計算されます。
直し方: 先に weight を掛け、その後で bias を足します。
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
        return ((x - mean) / torch.sqrt(var + self.eps) + self.bias) * self.weight
