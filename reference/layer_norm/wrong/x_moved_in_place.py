"""
code: has x -= _
en: LayerNorm changes x itself. Where x is a tensor made with requires_grad=True, PyTorch raises an error.
cause: `x -= mean` works in place.
fix: Write `x = x - x.mean(dim=-1, keepdim=True)`, which makes a new tensor.

ja: LayerNorm が x そのものを書き換えています。x が requires_grad=True を指定して作ったテンソルのときは、エラーになります。
原因: `x -= mean` は、インプレースで書き換えます。
直し方: 新しいテンソルを作る `x = x - x.mean(dim=-1, keepdim=True)` を使います。
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
        var = x.var(dim=-1, keepdim=True, correction=0)
        x -= mean
        return x / torch.sqrt(var + self.eps) * self.weight + self.bias
