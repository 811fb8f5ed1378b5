"""
code: has _.register_buffer("mask", *_)

en: The layer has something to save: its state_dict is not empty.
cause: The mask is registered as a buffer.
fix: Keep it in a variable of `forward`. It is drawn again in the next call anyway.

ja: この層に保存するものがあり、state_dict が空ではありません。
原因: マスクをバッファとして登録しています。
直し方: `forward` の中の変数にします。次の呼び出しで作り直すものです。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p
        self.register_buffer("mask", torch.ones(1))

    def forward(self, x):
        if not self.training:
            return x
        if self.p == 1:
            return x * 0
        self.mask = torch.rand_like(x) >= self.p
        return x * self.mask / (1 - self.p)
