"""
en: column_means divides the sum of each column by the number of columns K, not by the
number of rows N.
fix: Divide by the number of rows, `table.shape[0]`, or let `table.mean(dim=0)` do it.

ja: column_means が、列ごとの和を、行数 N ではなく列数 K で割っています。
直し方: 行数 `table.shape[0]` で割るか、
`table.mean(dim=0)` を使います。
"""


def column_means(table):
    return table.sum(dim=0) / table.shape[1]
