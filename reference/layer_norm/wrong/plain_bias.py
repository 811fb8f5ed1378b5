"""
code: has self.bias = torch.zeros(*_, **_)
en: In LayerNorm, bias is no parameter: no optimizer finds it, and it is not in the state_dict.
cause: It is a plain tensor. Of the tensors that you assign, a module registers only those that are
an `nn.Parameter`.
fix: Wrap it: `self.bias = nn.Parameter(torch.zeros(features))`.

ja: LayerNorm で、bias がパラメータになっていません。オプティマイザーに渡されず、state_dict にも入りません。
原因: 通常のテンソルだからです。代入したテンソルのうち、モジュールに登録されるのは `nn.Parameter` だけです。
直し方: `self.bias = nn.Parameter(torch.zeros(features))` のように包みます。
"""

import torch
from torch import nn


class LayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = torch.zeros(features)

    def forward(self, x):
        mean = x.mean(dim=-1, keepdim=True)
        var = x.var(dim=-1, keepdim=True, correction=0)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
