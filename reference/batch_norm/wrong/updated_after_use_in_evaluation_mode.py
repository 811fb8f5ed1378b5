"""
en: The running values change in evaluation mode as well.
cause: They are updated whatever the mode is.
fix: Update them only if `self.training` is True.

ja: 評価モードでも移動平均が変わってしまいます。
原因: モードにかかわらず更新しています。
直し方: `self.training` が True のときだけ更新します。
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
        else:
            mean, var = self.running_mean.clone(), self.running_var.clone()
        with torch.no_grad():
            self.running_mean += self.momentum * (x.mean(dim=0) - self.running_mean)
            self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
