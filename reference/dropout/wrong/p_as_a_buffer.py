"""
code: has _.register_buffer("p", *_)

en: The layer has something to save: its state_dict is not empty.
cause: p is registered as a buffer.
fix: Keep it as a plain attribute: `self.p = p`.

ja: この層に保存するものがあり、state_dict が空ではありません。
原因: p をバッファとして登録しています。
直し方: 普通の属性にします（`self.p = p`）。
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.register_buffer("p", torch.tensor(float(p)))

    def forward(self, x):
        if not self.training:
            return x
        if self.p == 1:
            return x * 0
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
