"""
en: alike returns True as soon as one of the two agrees, the shape or the dtype.
fix: Join the two comparisons with `and`: both have to agree.

ja: 形と dtype のどちらか一方が同じなら、alike が True を返します。
直し方: 2つの比較を `and` でつなぎます。両方が同じでなければなりません。
"""


def alike(a, b):
    return a.shape == b.shape or a.dtype == b.dtype
