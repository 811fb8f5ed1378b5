"""
code: calls randperm

en: The number of dropped elements is the same in each call. Only which ones they are is chance.
cause: They are chosen by `torch.randperm`, a given number of them.
fix: Decide for each element by a random number of its own: `torch.rand_like(x)`.

ja: 0 になる要素の個数が毎回同じで、どの要素が 0 になるかだけがランダムです。
原因: 決まった個数を `torch.randperm` で選んでいます。
直し方: 要素ごとに乱数を作って決めます（`torch.rand_like(x)`）。
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
        keep = torch.ones(x.numel(), device=x.device)
        keep[torch.randperm(x.numel())[: round(self.p * x.numel())]] = 0
        return x * keep.reshape(x.shape) / (1 - self.p)
