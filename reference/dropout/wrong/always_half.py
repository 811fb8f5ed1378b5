"""
en: Half of the elements are dropped, whatever p is.
cause: 0 and 1 are drawn with the same probability.
fix: Compare random numbers with p: `torch.rand_like(x) >= self.p`.

ja: p が何であっても、要素の半分が 0 になります。
原因: 0 と 1 を同じ確率で選んでいます。
直し方: 乱数を p と比べます（`torch.rand_like(x) >= self.p`）。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        if self.p == 1:
            return x * 0
        return x * torch.randint(0, 2, x.shape, device=x.device) / (1 - self.p)
