"""
en: alike returns True for two tensors with the same number of rows, even if their shapes
differ.
cause: `len(t)` is only the first number of the shape.
fix: Compare the shapes themselves: `a.shape == b.shape`.

ja: 行数が同じなら、形が違っていても alike が True を返します。
原因: `len(t)` でわかるのは、形の最初の数だけです。
直し方: 形そのものを比べます（`a.shape == b.shape`）。
"""


def alike(a, b):
    return len(a) == len(b) and a.dtype == b.dtype
