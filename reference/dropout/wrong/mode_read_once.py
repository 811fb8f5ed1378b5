"""
en: The layer keeps the mode that it was made in, training mode: `eval()` has no effect on it.
cause: `self.training` is read in `__init__`.
fix: Read `self.training` in `forward`.

ja: 層が、作られたときのモード（訓練モード）のままで、`eval()` を呼んでも変わりません。
原因: `self.training` を `__init__` で調べています。
直し方: `self.training` は `forward` で調べます。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p
        self.active = self.training

    def forward(self, x):
        if not self.active or self.p == 0:
            return x
        if self.p == 1:
            return x * 0
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
