"""
code: has no _.training and lacks dropout

en: In evaluation mode, elements are dropped, too.
fix: Return `x` as it is where `self.training` is False.

ja: 評価モードでも、要素が 0 になります。
直し方: `self.training` が False なら、`x` をそのまま返します。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if self.p == 1:
            return x * 0
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
