"""
code: within no_grad
en: LayerNorm returns the right values, but the gradient for x is wrong: none of it flows through the mean
and the variance.
cause: Under `no_grad`, the computation of the mean and the variance is not recorded.
fix: Compute them outside of `no_grad`.

ja: LayerNorm の値は合っていますが、x の勾配が違います。平均と分散を通じて伝わる分がありません。
原因: `no_grad` の中では、平均と分散の計算が記録されません。
直し方: 平均と分散は、`no_grad` の外で計算します。
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
        with torch.no_grad():
            mean = x.mean(dim=-1, keepdim=True)
            var = x.var(dim=-1, keepdim=True, correction=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
