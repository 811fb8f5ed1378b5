"""
en: column_means returns one number, the mean of the whole table.
fix: Name the axis: `table.mean(dim=0)`.

ja: column_means が、表全体の平均を1つの値で返しています。
直し方: 軸を指定します（`table.mean(dim=0)`）。
"""


def column_means(table):
    return table.mean()
