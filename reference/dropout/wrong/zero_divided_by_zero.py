"""
en: Dropout(1) gives nan in training mode.
cause: Where everything is dropped, 1 - p is 0, and 0 / 0 is nan.
fix: Return zeros for p = 1, before the division: `x * 0`, for example.

ja: 訓練モードの Dropout(1) の結果が nan になります。
原因: すべてを 0 にするときは 1 - p も 0 で、0 / 0 は nan です。
直し方: p が 1 なら、割る前に、`x * 0` などで 0 を返します。
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
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
