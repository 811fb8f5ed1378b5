"""
en: In training mode the output is right, but the gradient for x is not: none of it flows through the
mean and the variance.
cause: The mean and the variance are computed without being recorded.
fix: Compute them outside of `no_grad`, without `detach` or `.data`. Only the running values are updated
without recording.

ja: 訓練モードの出力は合っていますが、x の勾配が違います。平均と分散を通じて伝わる分がありません。
原因: 平均と分散の計算が記録されていません。
直し方: 平均と分散は、`no_grad` の外で、`detach` も `.data` も使わずに計算します。記録しないのは移動平均の更新だけです。
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
                mean, var = x.mean(dim=0), x.var(dim=0, correction=0)
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
