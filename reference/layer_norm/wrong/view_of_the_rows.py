"""
code: has _.view(*_)
en: Both layers stop with an error for some x with three axes, such as one that was transposed.
cause: `view` needs the rows one after the other in memory.
fix: Use `reshape`: it makes a copy where `view` is not possible.

ja: 転置したテンソルなど、軸が3つの x の中に、どちらの層でもエラーになるものがあります。
原因: `view` は、行がメモリ上に順に並んでいないと使えません。
直し方: `reshape` を使います。`view` が使えないときは、コピーを作ります。
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
        rows = x.view(-1, x.shape[-1])
        mean = rows.mean(dim=1, keepdim=True)
        var = rows.var(dim=1, keepdim=True, correction=0)
        y = (rows - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
        return y.reshape(x.shape)


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        rows = x.view(-1, x.shape[-1])
        mean_square = (rows**2).mean(dim=1, keepdim=True)
        return (rows / torch.sqrt(mean_square + self.eps) * self.weight).reshape(x.shape)
