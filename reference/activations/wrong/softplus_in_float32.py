"""
en: For float64, softplus is float32.
cause: `.float()` converts to float32.
fix: Leave the dtype as it is.

ja: float64 を渡しても、softplus が float32 になっています。
原因: `.float()` は float32 に変換します。
直し方: dtype を変えずに計算します。
"""

import torch


def softplus(x):
    x = x.float()
    return x.clamp(min=0) + torch.log1p(torch.exp(-x.abs()))
