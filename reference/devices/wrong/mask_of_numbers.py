"""
en: The mask holds the numbers 0 and 1 instead of False and True.
cause: `torch.ones` makes floats unless it is given a dtype.
fix: Name the dtype: `dtype=torch.bool`.

ja: マスクの値が、False と True ではなく、0 と 1 になっています。
原因: dtype を指定しないと、`torch.ones` は小数のテンソルを作ります。
直し方: dtype を指定します（`dtype=torch.bool`）。
"""

import torch


def causal_mask(x):
    t = x.shape[1]
    return torch.ones(t, t, device=x.device).tril()
