"""
en: In evaluation mode, the output depends on the other rows of the batch.
cause: The batch's own mean and variance are used in both modes.
fix: In evaluation mode (`self.training` is False), use `self.running_mean` and `self.running_var`.

ja: 評価モードの出力が、バッチのほかの行によって変わってしまいます。
原因: どちらのモードでも、バッチの平均と分散を使っています。
直し方: 評価モード（`self.training` が False）では、`self.running_mean` と `self.running_var` を使います。
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
        mean, var = x.mean(dim=0), x.var(dim=0, correction=0)
        if self.training:
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
