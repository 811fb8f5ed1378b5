"""
en: Where the mean of a row is much larger than its standard deviation, LayerNorm is far off.
cause: The mean of the squares and the square of the mean then agree in almost all digits, and their
difference keeps only the others.
fix: Compute the variance with `var`, or as the mean of `(x - mean) ** 2`.

ja: 行の平均が標準偏差よりずっと大きいと、LayerNorm の結果が大きくずれます。
原因: 2乗の平均と平均の2乗が、ほとんどの桁で一致し、差にはわずかな桁しか残りません。
直し方: 分散は `var` か、`(x - mean) ** 2` の平均で求めます。
"""

import torch
from torch import nn


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        mean = x.mean(dim=-1, keepdim=True)
        mean_of_squares = (x**2).mean(dim=-1, keepdim=True)
        var = (mean_of_squares - mean**2).clamp(min=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
