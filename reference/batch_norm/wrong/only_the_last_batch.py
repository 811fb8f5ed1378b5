"""
en: The running values are those of the last batch: they keep nothing of the ones before.
cause: They are replaced with the mean and the variance of the batch.
fix: Move them by the share momentum only: add 1 - momentum times the running value and momentum
times that of the batch.

ja: 移動平均が最後のバッチの値そのもので、それより前の値が残っていません。
原因: バッチの平均と分散で置き換えています。
直し方: momentum の割合だけ動かします。移動平均の 1 - momentum 倍に、バッチの値の momentum 倍を加えます。
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
                self.running_mean = mean.detach()
                self.running_var = x.var(dim=0)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
