"""
code: has _ *= _ or has _ /= _ or has _[_] = _ or has _[_] *= _ or calls mul_ or calls div_ or calls masked_fill_
or calls dropout_ or calls copy_

en: The tensor that was passed is changed.
cause: An operation in place, such as `*=` or an assignment to `x[…]`, changes `x` itself.
fix: Compute a new tensor, and leave `x` as it is.

ja: 渡されたテンソルが書き換えられます。
原因: `*=` や `x[…]` への代入などのインプレース演算が、`x` そのものを書き換えています。
直し方: `x` はそのままにして、新しいテンソルを計算します。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        x[torch.rand_like(x) < self.p] = 0
        if self.p == 1:
            return x
        return x / (1 - self.p)
