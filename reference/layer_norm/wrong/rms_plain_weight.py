"""
code: lacks Parameter
en: In RMSNorm, weight is no parameter: no optimizer finds it, and it is not in the state_dict.
cause: It is a plain tensor. Of the tensors that you assign, a module registers only those that are
an `nn.Parameter`.
fix: Wrap it: `self.weight = nn.Parameter(torch.ones(features))`.

ja: RMSNorm で、weight がパラメータになっていません。オプティマイザーに渡されず、state_dict にも入りません。
原因: 通常のテンソルだからです。代入したテンソルのうち、モジュールに登録されるのは `nn.Parameter` だけです。
直し方: `self.weight = nn.Parameter(torch.ones(features))` のように包みます。
"""

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = torch.ones(features)

    def forward(self, x):
        mean_square = (x**2).mean(dim=-1, keepdim=True)
        return x / torch.sqrt(mean_square + self.eps) * self.weight
