"""
code: calls numel or calls nelement

en: alike returns True for tensors whose shapes differ.
cause: `a.numel()` is the number of elements, and other shapes can have just as many.
fix: Compare the shapes themselves: `a.shape == b.shape`.

ja: 形が違うテンソルに対して、alike が True を返しています。
原因: `a.numel()` は要素の個数です。形が違っても、要素の個数が同じことはあります。
直し方: 形そのものを比べます（`a.shape == b.shape`）。
"""


def alike(a, b):
    return a.numel() == b.numel() and a.dtype == b.dtype
