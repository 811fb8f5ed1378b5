"""
code: calls Parameter

en: The layer has something to train or to save.
cause: p is kept as a parameter.
fix: Keep it as a plain attribute: `self.p = p`.

ja: この層に、学習するものや保存するものがあります。
原因: p をパラメータとして持っています。
直し方: 普通の属性にします（`self.p = p`）。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = nn.Parameter(torch.tensor(float(p)))

    def forward(self, x):
        if not self.training:
            return x
        if self.p == 1:
            return x * 0
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p.item())
