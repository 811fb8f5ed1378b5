"""
en: `torch.manual_seed` does not make the layer repeatable.
cause: The random numbers do not come from the generator that it sets.
fix: Draw them with `torch.rand_like(x)`.

ja: `torch.manual_seed` でシードを設定しても、結果が再現されません。
原因: `torch.manual_seed` で設定される生成器とは別のもので、乱数を作っています。
直し方: `torch.rand_like(x)` で作ります。
"""

import random

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
        keep = [float(random.random() >= self.p) for _ in range(x.numel())]
        mask = torch.tensor(keep, dtype=x.dtype, device=x.device).reshape(x.shape)
        return x * mask / (1 - self.p)
