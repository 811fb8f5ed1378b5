"""
code: in rows_where calls squeeze
en: If only one row is kept, rows_where returns (D,) instead of (1, D).
cause: `squeeze()` takes away every axis of size 1, also the one that counts the kept rows.
fix: Use the mask itself: `x[keep]`.

ja: 残る行が1つだけのとき、rows_where の結果が (1, D) ではなく (D,) になります。
原因: `squeeze()` は、残った行を数える軸も含めて、大きさ 1 の軸をすべてなくします。
直し方: マスクをそのまま使います（`x[keep]`）。
"""


def rows_where(x, keep):
    return x[keep.nonzero().squeeze()]
