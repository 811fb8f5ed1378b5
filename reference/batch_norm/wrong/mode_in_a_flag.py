"""
code: in forward has no self.training
en: In evaluation mode, the output depends on the other rows of the batch.
cause: `eval()` sets `self.training` to False, and `forward` does not read it. A flag or an argument of
your own does not change with it.
fix: Decide by `self.training`. If it is False, use `self.running_mean` and `self.running_var`.

ja: 評価モードの出力が、バッチのほかの行によって変わってしまいます。
原因: `eval()` は `self.training` を False にしますが、`forward` がそれを参照していません。
自分で作ったフラグや引数は、`eval()` では変わりません。
直し方: `self.training` で場合分けします。False のときは、`self.running_mean` と `self.running_var` を使います。
"""

import torch
from torch import nn


class BatchNorm1d(nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.is_training = True
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))
        self.register_buffer("running_mean", torch.zeros(features))
        self.register_buffer("running_var", torch.ones(features))

    def forward(self, x):
        if self.is_training:
            mean, var = x.mean(dim=0), x.var(dim=0, correction=0)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
