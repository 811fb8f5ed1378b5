"""
code: has self._ = self.training
en: In evaluation mode, elements are dropped, too.
cause: `self.active = self.training` in `__init__` keeps the mode in which the layer was made,
which is training mode.
fix: Read `self.training` in `forward`.

ja: 評価モードでも、要素が 0 になります。
原因: `__init__` の `self.active = self.training` に入るのは、層を作ったときのモード（訓練モード）です。
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
