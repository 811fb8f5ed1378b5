"""
en: running_var is the variance of the last batch: it keeps nothing of the ones before.
fix: Move it by the share momentum only, like running_mean: add 1 - momentum times running_var and
momentum times the variance of the batch.

ja: running_var が最後のバッチの分散そのもので、それより前の値が残っていません。
直し方: running_mean と同じように、momentum の割合だけ動かします。running_var の 1 - momentum 倍に、バッチの分散の momentum 倍を加えます。
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
                self.running_var = x.var(dim=0)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
