"""
en: row_sums adds up each column instead of each row.
cause: `dim=0` names the axis that disappears, and axis 0 counts the rows.
fix: Sum along `dim=1`: the axis of the columns disappears, and
one number per row is left.

ja: row_sums が、行ごとではなく列ごとの和を求めています。
原因: `dim=0` は消える軸を指定していて、軸 0 は行を数える軸です。
直し方: `dim=1` に沿って和を取ります。列の軸が消えて、行ごとに1つの値が残ります。
"""


def row_sums(table):
    return table.sum(dim=0)
