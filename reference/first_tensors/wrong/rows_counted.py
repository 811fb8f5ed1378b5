"""
code: has len(a) == len(b) or has a.shape[0] == b.shape[0] or has a.size(0) == b.size(0)

en: alike returns True for tensors whose shapes differ.
cause: Only the first numbers of the shapes are compared, the numbers of rows.
fix: Compare the shapes themselves: `a.shape == b.shape`.

ja: 形が違うテンソルに対して、alike が True を返しています。
原因: 形の最初の数（行の数）だけを比べています。
直し方: 形そのものを比べます（`a.shape == b.shape`）。
"""


def alike(a, b):
    return len(a) == len(b) and a.dtype == b.dtype
