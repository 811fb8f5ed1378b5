"""
code: calls detach

en: In training mode the output is right, but the gradient for x is not: none of it flows through the
variance.
cause: The variance is detached.
fix: Detach nothing that the output is computed from.

ja: 訓練モードの出力は合っていますが、x の勾配が違います。分散を通じて伝わる分がありません。
原因: 分散を切り離しています。
直し方: 出力の計算に使うものは切り離しません。
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
            mean, var = x.mean(dim=0), x.var(dim=0, correction=0).detach()
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
