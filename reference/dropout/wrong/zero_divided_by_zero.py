"""
en: Dropout(1) gives nan in training mode.
cause: Where everything is dropped, 1 - p is 0, and after a division by 0 there are no zeros left:
0 / 0, for example, is nan.
fix: Return zeros for p = 1, before the division: `x * 0`, for example.

ja: 訓練モードの Dropout(1) の結果が nan になります。
原因: すべてを 0 にするときは 1 - p も 0 です。0 で割ると、たとえば 0 / 0 は nan になります。
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
