"""
code: lacks Parameter and passes requires_grad

en: In both classes, weight and bias are no parameters: no optimizer finds them, and they are not in the
state_dict.
cause: They are plain tensors. A module registers only an `nn.Parameter`, even if a tensor has
`requires_grad=True`.
fix: Wrap them in both classes: `self.weight = nn.Parameter(torch.ones(features))`, and bias likewise.

ja: どちらのクラスでも、weight と bias がパラメータになっていません。オプティマイザーに渡されず、state_dict にも入りません。
原因: 通常のテンソルだからです。`requires_grad=True` を指定しても、モジュールに登録されるのは
`nn.Parameter` だけです。
直し方: どちらのクラスでも、`self.weight = nn.Parameter(torch.ones(features))` のように包みます。bias も同じです。
"""

import torch
from torch import nn


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = torch.ones(features, requires_grad=True)
        self.bias = torch.zeros(features, requires_grad=True)

    def forward(self, x):
        mean = x.mean(dim=-1, keepdim=True)
        var = x.var(dim=-1, keepdim=True, correction=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = torch.ones(features, requires_grad=True)

    def forward(self, x):
        mean_square = (x**2).mean(dim=-1, keepdim=True)
        return x / torch.sqrt(mean_square + self.eps) * self.weight
