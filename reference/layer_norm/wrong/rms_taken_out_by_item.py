"""
code: calls item
en: RMSNorm returns the right values, but the gradient for x is wrong: none of it flows through the root
mean square.
cause: `.item()` gives a plain number, which has no connection to x in the graph.
fix: Keep the root mean square a tensor: use `torch.sqrt`, and leave out `item`.

ja: RMSNorm の値は合っていますが、x の勾配が違います。二乗平均平方根を通じて伝わる分がありません。
原因: `.item()` が返すのはただの数値なので、計算グラフで x とつながりません。
直し方: 二乗平均平方根をテンソルのままにします。`item` は使わず、`torch.sqrt` で求めます。
"""

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
            root.fill_(((row**2).mean().item() + self.eps) ** 0.5)
        return x / roots * self.weight
