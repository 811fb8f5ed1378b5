"""
en: alike returns True for tensors whose shapes differ.
cause: `len(a)` is only the first number of the shape.
fix: Compare the shapes themselves: `a.shape == b.shape`.

ja: 形が違うテンソルに対して、alike が True を返しています。
原因: `len(a)` は、形の最初の数だけです。
直し方: 形そのものを比べます（`a.shape == b.shape`）。
"""


def alike(a, b):
    return len(a) == len(b) and a.dtype == b.dtype
