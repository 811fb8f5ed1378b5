"""
en: alike returns True for two tensors of the same dtype, even if their shapes differ.
fix: Compare `a.shape == b.shape` as well.

ja: dtype が同じなら、形が違っていても alike が True を返します。
直し方: `a.shape == b.shape` も比べます。
"""


def alike(a, b):
    return a.dtype == b.dtype
