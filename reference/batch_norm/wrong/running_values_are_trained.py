"""
en: running_mean and running_var are trainable parameters.
cause: `nn.Parameter` is for what training changes by gradients.
fix: Write `self.register_buffer("running_mean", torch.zeros(features))`, and the like for running_var.

ja: running_mean と running_var が学習可能なパラメータになっています。
原因: `nn.Parameter` は、勾配を使った学習で変わる値のためのものです。
直し方: `self.register_buffer("running_mean", torch.zeros(features))` とします。running_var も同じように書きます。
"""

import torch
from torch import nn


class BatchNorm1d(nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))
        self.running_mean = nn.Parameter(torch.zeros(features))
        self.running_var = nn.Parameter(torch.ones(features))

    def forward(self, x):
        if self.training:
            mean, var = x.mean(dim=0), x.var(dim=0, correction=0)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
