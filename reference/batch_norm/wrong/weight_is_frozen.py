"""
code: passes requires_grad
en: weight and bias are no trainable parameters: an optimizer does not get them.
cause: A parameter with `requires_grad=False` gets no gradient.
fix: Leave `requires_grad=False` out.

ja: weight と bias が学習可能なパラメータになっていません。オプティマイザーに渡されません。
原因: `requires_grad=False` のパラメータには、勾配が求められません。
直し方: `requires_grad=False` を付けません。
"""

import torch
from torch import nn


class BatchNorm1d(nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(features), requires_grad=False)
        self.bias = nn.Parameter(torch.zeros(features), requires_grad=False)
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
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
