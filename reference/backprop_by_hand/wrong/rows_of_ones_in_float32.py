"""
code: calls ones

en: `backward` stops with an error for float64: two dtypes meet in a product.
cause: `torch.ones` makes float32 if no dtype is given.
fix: Take the sum with `sum(dim=0)`, or give the dtype: `torch.ones(len(x), dtype=x.dtype, device=x.device)`.

ja: float64 のとき、積を取る2つの dtype が違うため、`backward` がエラーで止まります。
原因: `torch.ones` は、dtype を指定しないと float32 になります。
直し方: `sum(dim=0)` で合計するか、dtype も指定します（`torch.ones(len(x), dtype=x.dtype, device=x.device)`）。
"""

import torch


def backward(dy, x, h, w2):
    dz = (dy @ w2) * h * (1 - h)
    ones = torch.ones(len(x), device=x.device)
    return dz.T @ x, ones @ dz, dy.T @ h, ones @ dy
