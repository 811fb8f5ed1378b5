"""
en: column_means takes the mean of each row instead of each column.
cause: `dim=1` names the axis that disappears, and axis 1 counts the columns.
fix: Take the mean along `dim=0`: the axis of the rows disappears, and
one number per column is left.

ja: column_means が、列ごとではなく行ごとの平均を求めています。
原因: `dim` に指定した軸は消えます。`dim=1` で消えるのは、列の番号が増える軸 1 です。
直し方: `dim=0` に沿って平均を取ります。行の軸が消えて、列ごとに1つの値が残ります。
"""


def column_means(table):
    return table.mean(dim=1)
