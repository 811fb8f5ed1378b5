"""
code: calls FloatTensor

en: masked_mean returns float32 even if x is float64.
cause: `torch.FloatTensor` is always float32.
fix: `x.new_zeros(len(x))` has the dtype of x, and is where x is.

ja: x が float64 でも、masked_mean が float32 を返します。
原因: `torch.FloatTensor` は、いつも float32 です。
直し方: `x.new_zeros(len(x))` なら、dtype もデバイスも x と同じになります。
"""

import torch


def masked_mean(x, mask):
    means = torch.FloatTensor(len(x)).zero_().to(x.device)
    for n in range(len(x)):
        if mask[n].any():
            means[n] = x[n][mask[n]].mean()
    return means
