"""
code: lacks Parameter
en: weight is not a parameter: no optimizer finds it, and it is not in the state_dict.
cause: It is a plain tensor. A module only registers `nn.Parameter`.
fix: Wrap it: `self.weight = nn.Parameter(torch.ones(features))`. The same goes for bias.

ja: weight がパラメータになっていません。オプティマイザーに渡されず、state_dict にも入りません。
原因: 通常のテンソルだからです。モジュールに登録されるのは `nn.Parameter` だけです。
直し方: `self.weight = nn.Parameter(torch.ones(features))` のように包みます。bias も同じです。
"""

import torch
from torch import nn


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = torch.ones(features)
        self.bias = torch.zeros(features)

    def forward(self, x):
        mean = x.mean(dim=-1, keepdim=True)
        var = x.var(dim=-1, keepdim=True, correction=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = torch.ones(features)

    def forward(self, x):
        mean_square = (x**2).mean(dim=-1, keepdim=True)
        return x / torch.sqrt(mean_square + self.eps) * self.weight
