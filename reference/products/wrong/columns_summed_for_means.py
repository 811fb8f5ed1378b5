"""
en: column_means gives the sum of each column instead of its mean.
fix: Use `mean` instead of `sum`.

ja: column_means が、列ごとの平均ではなく和を返しています。
直し方: `sum` ではなく `mean` を使います。
"""


def column_means(table):
    return table.sum(dim=0)
