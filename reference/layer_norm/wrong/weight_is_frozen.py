"""
code: passes requires_grad
en: In LayerNorm, weight and bias are no trainable parameters: an optimizer does not get them.
cause: A parameter with `requires_grad=False` gets no gradient.
fix: Leave `requires_grad=False` out.

ja: LayerNorm の weight と bias が学習可能なパラメータになっていません。オプティマイザーに渡されません。
原因: `requires_grad=False` のパラメータには、勾配が求められません。
直し方: `requires_grad=False` を付けません。
"""

import torch
from torch import nn


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features), requires_grad=False)
        self.bias = nn.Parameter(torch.zeros(features), requires_grad=False)

    def forward(self, x):
        mean = x.mean(dim=-1, keepdim=True)
        var = x.var(dim=-1, keepdim=True, correction=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
