"""
en: The sums are right, but in a table with one column, (N, 1), instead of (N,).
cause: `keepdim=True` keeps the summed axis, with size 1.
fix: Let the axis disappear: `table.sum(dim=1)`, without `keepdim=True`.

ja: 値は合っていますが、形が (N,) ではなく、1列の表 (N, 1) になっています。
原因: `keepdim=True` を付けると、和を取った軸が大きさ 1 で残ります。
直し方: 軸を残さないようにします（`keepdim=True` を付けずに `table.sum(dim=1)`）。
"""


def row_sums(table):
    return table.sum(dim=1, keepdim=True)
