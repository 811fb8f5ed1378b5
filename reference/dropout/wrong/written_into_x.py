"""
en: The tensor that was passed is changed.
cause: Zeros are written into `x` itself.
fix: Make a new tensor: `x * keep / (1 - self.p)`, for example.

ja: 渡されたテンソルが書き換えられます。
原因: `x` そのものに 0 を書き込んでいます。
直し方: `x * keep / (1 - self.p)` などで、新しいテンソルを作ります。
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
