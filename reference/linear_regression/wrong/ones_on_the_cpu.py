"""
wrong: off the CPU only

en: The column of ones for the bias is always made on the CPU, so it cannot be joined to an x
that lives on another device.
mend: Make it where x lives: `torch.ones_like(x)`, or `torch.ones(..., device=x.device)`.

ja: バイアス用の1の列をいつも CPU に作っています。x が別のデバイスにあると、つなげられません。
直し方: `torch.ones_like(x)` や `torch.ones(..., device=x.device)` で、
x と同じデバイスに作ります。
"""

import torch
from torch import nn


class LinearRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.line = nn.Linear(1, 1)

    def forward(self, x):
        x1 = torch.cat([x, torch.ones(len(x), 1)], dim=1)  # (N, 2): x and a column of ones
        wb = torch.cat([self.line.weight, self.line.bias[None]])  # (2, 1)
        return x1 @ wb
