"""
en: alike returns True for two tensors with the same number of elements, even if their
shapes differ.
fix: Compare the shapes themselves: `a.shape == b.shape`.

ja: 要素の個数が同じなら、形が違っていても alike が True を返します。
直し方: 形そのものを比べます（`a.shape == b.shape`）。
"""


def alike(a, b):
    return a.numel() == b.numel() and a.dtype == b.dtype
