"""
en: Elements are kept with the probability p. By what they are divided is right for dropping them
with that probability.
cause: The comparison of the random numbers with p is the wrong way round.
fix: Keep an element if its random number is at least p.

ja: 要素が確率 p で残ります。割る数は、確率 p で 0 にする場合のものです。
原因: 乱数と p の比較が逆になっています。
直し方: 乱数が p 以上のときに要素を残します。
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
        if self.p == 1:
            return x * 0
        return x * (torch.rand_like(x) < self.p) / (1 - self.p)
