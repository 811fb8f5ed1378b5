"""
en: Elements are dropped in evaluation mode, and not in training mode.
fix: Turn the condition round: `if not self.training: return x`.

ja: 評価モードで要素が 0 になり、訓練モードではなりません。
直し方: 条件を逆にします（`if not self.training: return x`）。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if self.training:
            return x
        if self.p == 1:
            return x * 0
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
