"""
code: lacks Parameter
en: In LayerNorm, weight and bias are no parameters: no optimizer finds them, and they are not in the
state_dict.
cause: They are plain tensors. Of the tensors that you assign, a module registers only those that are
an `nn.Parameter`.
fix: Wrap them: `self.weight = nn.Parameter(torch.ones(features))`, and bias likewise.

ja: LayerNorm で、weight と bias がパラメータになっていません。オプティマイザーに渡されず、
state_dict にも入りません。
原因: 通常のテンソルだからです。代入したテンソルのうち、モジュールに登録されるのは `nn.Parameter` だけです。
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
