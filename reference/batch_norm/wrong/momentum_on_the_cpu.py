"""
wrong: off the CPU only

code: calls tensor

en: The layer computes with a tensor that is on the CPU, even if x is on another device.
cause: `torch.tensor` makes its tensor on the CPU, unless it is given a device.
fix: Use plain numbers, or buffers, which move with the layer.

ja: x が別のデバイスにあっても、層の中で CPU のテンソルが使われています。
原因: デバイスを指定しないと、`torch.tensor` は CPU にテンソルを作ります。
直し方: 普通の数値か、層と一緒に移動するバッファを使います。
"""

import torch
from torch import nn


class BatchNorm1d(nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, torch.tensor([momentum])
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
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
