"""
en: The tensor that was passed is changed.
cause: `*=` multiplies `x` itself.
fix: Write `x * …` and use the new tensor.

ja: 渡されたテンソルが書き換えられます。
原因: `*=` は `x` そのものに掛けます。
直し方: `x * …` とし、新しいテンソルを使います。
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
        x *= torch.rand_like(x) >= self.p
        if self.p < 1:
            x /= 1 - self.p
        return x
