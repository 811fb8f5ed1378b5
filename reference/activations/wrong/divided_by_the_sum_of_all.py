"""
en: softmax divides by the sum over the whole tensor: only all elements together add up to 1.
fix: Sum along `dim`, with `keepdim=True`.

ja: softmax がテンソル全体の和で割られていて、全要素を足すと 1 になります。
直し方: `dim` に沿った和を取ります（`keepdim=True`）。
"""

import torch


def softmax(x, dim):
    e = torch.exp(x - x.amax(dim=dim, keepdim=True))
    return e / e.sum()
