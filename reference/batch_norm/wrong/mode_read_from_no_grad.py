"""
code: calls is_grad_enabled

en: The running values are used where nothing is recorded, also in training mode, and the batch is
used where something is recorded, also in evaluation mode.
cause: `torch.is_grad_enabled()` says whether calculations are recorded. The mode is another thing.
fix: Use `self.training`.

ja: 訓練モードでも、記録しないときは移動平均が使われ、評価モードでも、記録するときはバッチの値が使われます。
原因: `torch.is_grad_enabled()` でわかるのは、計算を記録するかどうかです。モードとは関係ありません。
直し方: `self.training` を使います。
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
        if torch.is_grad_enabled():
            mean, var = x.mean(dim=0), x.var(dim=0, correction=0)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
