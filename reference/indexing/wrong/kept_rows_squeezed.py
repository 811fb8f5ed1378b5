"""
code: calls squeeze

en: rows_where loses every axis of size 1: (1, D) becomes (D,), and (M, 1) becomes (M,).
cause: `squeeze()` takes away every axis of size 1, including that of the rows.
fix: Leave out `squeeze()`: `x[keep]` has the right shape.

ja: rows_where の結果から、大きさ 1 の軸がすべてなくなっています。
(1, D) は (D,) に、(M, 1) は (M,) になります。
原因: `squeeze()` は、行の軸も含めて、大きさ 1 の軸をすべてなくします。
直し方: `squeeze()` を外します。`x[keep]` が正しい形です。
"""


def rows_where(x, keep):
    return x[keep].squeeze()
