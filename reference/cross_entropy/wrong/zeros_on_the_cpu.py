"""
wrong: off the CPU only

en: binary_cross_entropy uses zeros on the CPU, wherever the logits are.
cause: `torch.zeros` makes its tensor on the CPU unless it is given a device.
fix: Use `torch.zeros_like(logit)`.

ja: ロジットがどのデバイスにあっても、binary_cross_entropy が CPU 上の 0 を使っています。
原因: device を指定しないと、`torch.zeros` は CPU にテンソルを作ります。
直し方: `torch.zeros_like(logit)` を使います。
"""

import torch
from torch.nn import functional as F


def binary_cross_entropy(logit, target):
    logits = torch.stack([torch.zeros(len(logit), dtype=logit.dtype), logit], dim=1)
    return F.cross_entropy(logits, target.long())
