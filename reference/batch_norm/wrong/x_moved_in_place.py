"""
code: has x -= _
en: x itself is changed. Where x is a leaf that requires a gradient, PyTorch raises an error instead.
cause: `x -= mean` works in place.
fix: Write `x = x - mean` instead, which makes a new tensor. Do the same wherever x is changed in place.

ja: x そのものが書き換えられます。x が勾配を必要とする葉（リーフ）テンソルのときは、エラーになります。
原因: `x -= mean` は、インプレースで書き換えます。
直し方: 代わりに `x = x - mean` とし、新しいテンソルを作ります。x をインプレースで変更しているところは、すべて同じように直します。
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
        x -= mean
        return x / torch.sqrt(var + self.eps) * self.weight + self.bias
