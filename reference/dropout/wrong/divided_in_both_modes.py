"""
en: In evaluation mode, the elements are divided by 1 - p as well.
fix: Return `x` as it is in evaluation mode.

ja: 評価モードでも、要素を 1 - p で割っています。
直し方: 評価モードでは `x` をそのまま返します。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if self.p == 1:
            return x * 0 if self.training else x
        keep = torch.rand_like(x) >= self.p if self.training else torch.ones_like(x)
        return x * keep / (1 - self.p)
