"""
code: has _.dtype and has no _.shape and has no _.ndim and lacks size and lacks len and lacks dim and lacks numel
and lacks nelement

en: alike returns True for tensors whose shapes differ.
cause: Only the dtypes are compared.
fix: Compare the shapes as well: `a.shape == b.shape`.

ja: 形が違うテンソルに対して、alike が True を返しています。
原因: dtype だけを比べています。
直し方: 形も比べます（`a.shape == b.shape`）。
"""


def alike(a, b):
    return a.dtype == b.dtype
