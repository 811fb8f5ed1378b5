"""
en: In training mode, the columns of the output are not standardised: it is not computed with the mean
and the variance of this batch.
cause: The running values are used in both modes.
fix: In training mode, compute the output with the mean and the variance of the batch.

ja: 訓練モードの出力が、列ごとに標準化されていません。このバッチの平均と分散で計算されていません。
原因: どちらのモードでも移動平均を使っています。
直し方: 訓練モードの出力は、バッチの平均と分散を使って計算します。
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
            with torch.no_grad():
                self.running_mean += self.momentum * (x.mean(dim=0) - self.running_mean)
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
