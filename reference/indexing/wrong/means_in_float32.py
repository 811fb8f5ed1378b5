"""
code: calls zeros and omits dtype

en: masked_mean returns float32 even if x is float64.
cause: `torch.zeros` makes float32 unless it is given a dtype.
fix: Give it the dtype of x, `dtype=x.dtype`, or use `torch.zeros_like(x[:, 0])`.

ja: x が float64 でも、masked_mean が float32 を返します。
原因: dtype を指定しないと、`torch.zeros` は float32 のテンソルを作ります。
直し方: x の dtype を指定する（`dtype=x.dtype`）か、`torch.zeros_like(x[:, 0])` を使います。
"""

import torch


def masked_mean(x, mask):
    means = torch.zeros(len(x), device=x.device)
    for n in range(len(x)):
        if mask[n].any():
            means[n] = x[n][mask[n]].mean()
    return means
