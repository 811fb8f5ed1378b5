"""
code: has self.register_buffer("weight", *_, **_)
en: weight and bias are no trainable parameters: an optimizer does not get them.
cause: A buffer is saved and moves with the layer, but it is not trained.
fix: Write `self.weight = nn.Parameter(torch.ones(features))`, and the like for bias.

ja: weight と bias が学習可能なパラメータになっていません。オプティマイザーに渡されません。
原因: バッファは層と一緒に保存され、移動しますが、学習では変わりません。
直し方: `self.weight = nn.Parameter(torch.ones(features))` とします。bias も同じように書きます。
"""

import torch
from torch import nn


class BatchNorm1d(nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.register_buffer("weight", torch.ones(features))
        self.register_buffer("bias", torch.zeros(features))
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
