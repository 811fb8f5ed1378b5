"""
en: alike returns False for two tensors of the same shape and dtype that hold different
numbers.
fix: Compare only `a.shape` with `b.shape` and `a.dtype` with `b.dtype`.

ja: 形も dtype も同じなのに、要素の値が違うと alike が False を返します。
直し方: `a.shape` と `b.shape`、
`a.dtype` と `b.dtype` だけを比べます。
"""

import torch


def alike(a, b):
    return torch.equal(a, b)
