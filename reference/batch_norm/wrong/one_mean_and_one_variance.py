"""
en: All columns get the same mean and the same variance, those of the whole batch.
cause: Without `dim`, `mean` and `var` are over all elements.
fix: Pass `dim=0`, to get one mean and one variance for each column.

ja: どの列にも、バッチ全体の平均と分散が使われています。
原因: `dim` を指定しないと、`mean` と `var` は全要素について計算します。
直し方: `dim=0` を指定して、列ごとの平均と分散を求めます。
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
            mean, var = x.mean(), x.var(correction=0)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (var - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
