"""
en: rows_where returns (M, 1, D): one axis too many.
cause: `nonzero()` gives the indices as a table (M, 1).
fix: Use the mask itself: `x[keep]`.

ja: rows_where の結果が (M, 1, D) で、軸が1つ余分です。
原因: `nonzero()` は、添字を (M, 1) の表で返します。
直し方: マスクをそのまま使います（`x[keep]`）。
"""


def rows_where(x, keep):
    return x[keep.nonzero()]
