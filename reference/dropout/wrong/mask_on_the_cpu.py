"""
wrong: off the CPU only

en: The layer stops with an error if its input is on another device than the CPU.
cause: The random numbers are made on the CPU.
fix: Use `torch.rand_like(x)`, or name the device: `device=x.device`.

ja: 入力が CPU 以外のデバイスにあると、エラーで止まります。
原因: 乱数を CPU に作っています。
直し方: `torch.rand_like(x)` を使うか、`device=x.device` を指定します。
"""

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
        return x * (torch.rand(x.shape) >= self.p) / (1 - self.p)
