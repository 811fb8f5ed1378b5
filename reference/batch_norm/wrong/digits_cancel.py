"""
en: Where the mean is much larger than the standard deviation, the output is inaccurate.
cause: The mean of the squares and the square of the mean then agree in almost all digits, and their
difference keeps only the others.
fix: Compute the variance with `var`, or as the mean of `(x - mean) ** 2`.

ja: 平均が標準偏差よりずっと大きいと、出力が不正確になります。
原因: 2乗の平均と平均の2乗が、ほとんどの桁で一致し、差にはわずかな桁しか残りません。
直し方: 分散は `var` か、`(x - mean) ** 2` の平均で求めます。
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
            mean, mean_of_squares = x.mean(dim=0), (x**2).mean(dim=0)
            var = (mean_of_squares - mean**2).clamp(min=0)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (x.var(dim=0) - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
