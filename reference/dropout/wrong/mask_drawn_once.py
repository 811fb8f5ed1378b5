"""
code: in forward has self._ = _ and lacks manual_seed or in __init__ calls rand or in __init__ calls rand_like
or in __init__ calls bernoulli

en: The same elements are dropped in each call.
cause: What is drawn in the first call is kept and used again.
fix: Draw in each call of `forward`.

ja: どの呼び出しでも、同じ要素が 0 になります。
原因: 最初の呼び出しで作った乱数を使い続けています。
直し方: `forward` を呼び出すたびに乱数を作ります。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p
        self.keep = None

    def forward(self, x):
        if not self.training:
            return x
        if self.p == 1:
            return x * 0
        if self.keep is None or self.keep.shape != x.shape:
            self.keep = torch.rand_like(x) >= self.p
        return x * self.keep / (1 - self.p)
