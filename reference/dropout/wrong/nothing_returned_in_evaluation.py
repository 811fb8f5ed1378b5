"""
en: In evaluation mode, nothing is returned.
cause: There is a `return` only where the module is in training mode.
fix: End `forward` with `return x`.

ja: 評価モードで、値が返されません。
原因: 訓練モードのときにしか `return` がありません。
直し方: `forward` の最後に `return x` を加えます。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if self.training:
            if self.p == 1:
                return x * 0
            return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
