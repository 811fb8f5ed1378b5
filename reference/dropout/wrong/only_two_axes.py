"""
en: The layer stops with an error for inputs that do not have two axes.
cause: The shape of `x` is taken for `(N, D)`.
fix: Use `torch.rand_like(x)`, which works for any shape.

ja: 入力の軸が2つでないと、エラーで止まります。
原因: `x` の形を `(N, D)` と決めています。
直し方: どんな形でも使える `torch.rand_like(x)` を使います。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        if self.p == 1:
            return x * 0
        N, D = x.shape
        return x * (torch.rand(N, D, device=x.device) >= self.p) / (1 - self.p)
