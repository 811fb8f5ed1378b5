"""
code: in forward has self.eval()

en: The result is always x, also in training mode.
cause: `self.eval()` does not ask for the mode. It switches to evaluation mode, and what it returns
counts as true.
fix: Ask `if not self.training:`.

ja: 訓練モードでも、結果が常に x のままです。
原因: `self.eval()` は、モードを調べるのではなく、評価モードに切り替えます。戻り値は真とみなされます。
直し方: `if not self.training:` で調べます。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if self.eval():
            return x
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
