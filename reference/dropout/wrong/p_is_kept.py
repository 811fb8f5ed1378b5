"""
en: p is the share that is kept, not the share that is dropped.
fix: Keep an element with the probability 1 - p, and divide by `1 - self.p`.

ja: p が、0 にする割合ではなく、残す割合になっています。
直し方: 要素を確率 1 - p で残し、`1 - self.p` で割ります。
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
        return x * (torch.rand_like(x) < self.p) / self.p
