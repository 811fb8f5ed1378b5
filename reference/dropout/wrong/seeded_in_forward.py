"""
code: calls manual_seed

en: The same elements are dropped in each call.
cause: The generator is seeded before each draw, so it always begins in the same way.
fix: Leave the seed to the program that uses the layer.

ja: どの呼び出しでも、同じ要素が 0 になります。
原因: 毎回シードを設定しているので、いつも同じ乱数が作られます。
直し方: シードの設定を外します。シードは、この層を使うプログラムの側で設定するものです。
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
        torch.manual_seed(0)
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
