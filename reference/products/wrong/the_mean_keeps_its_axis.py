"""
en: The means are right, but in a table with one row, (1, K), instead of (K,).
cause: `keepdim=True` keeps the averaged axis, with size 1.
fix: Let the axis disappear: `table.mean(dim=0)`, without `keepdim=True`.

ja: 値は合っていますが、形が (K,) ではなく、1行の表 (1, K) になっています。
原因: `keepdim=True` を付けると、平均を取った軸が大きさ 1 で残ります。
直し方: 軸を残さないようにします（`keepdim=True` を付けずに `table.mean(dim=0)`）。
"""


def column_means(table):
    return table.mean(dim=0, keepdim=True)
