"""
en: alike returns True as soon as one of the two agrees, the shape or the dtype.
fix: Both have to agree: use `and`.

ja: 形と dtype のどちらか一方が同じなら、alike が True を返します。
直し方: 両方が同じでなければならないので、`and` を使います。
"""


def alike(a, b):
    return a.shape == b.shape or a.dtype == b.dtype
