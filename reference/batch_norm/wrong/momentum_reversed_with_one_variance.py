"""
en: The running values move too far towards the batch, by the share 1 - momentum. And the variance that
running_var takes up is divided by N instead of N - 1.
fix: Take 1 - momentum times the running value and momentum times that of the batch. For running_var,
divide by N - 1, as `x.var(dim=0)` does.

ja: 移動平均が、1 - momentum の割合でバッチの値に近づいています。また、running_var の更新に使う分散が、N - 1 ではなく N で割られています。
直し方: 移動平均の 1 - momentum 倍に、バッチの値の momentum 倍を加えます。running_var の更新には、`x.var(dim=0)` のように N - 1 で割った分散を使います。
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
                self.running_var += (1 - self.momentum) * var
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
