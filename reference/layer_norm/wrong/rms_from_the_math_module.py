"""
code: has math.sqrt(_) and lacks item
en: RMSNorm returns the right values, but the gradient for x is wrong: none of it flows through the root
mean square.
cause: `math.sqrt` makes a plain number of a tensor, which has no connection to x in the graph.
fix: Use `torch.sqrt`.

ja: RMSNorm の値は合っていますが、x の勾配が違います。二乗平均平方根を通じて伝わる分がありません。
原因: `math.sqrt` はテンソルをただの数値にするので、計算グラフで x とつながりません。
直し方: `torch.sqrt` を使います。
"""

import math

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        roots = x.new_ones(*x.shape[:-1], 1)
        for row, root in zip(x.reshape(-1, x.shape[-1]), roots.view(-1)):
            root.fill_(math.sqrt((row**2).mean() + self.eps))
        return x / roots * self.weight
