"""
en: row_sums returns a Python list instead of a tensor.
fix: Let the tensor do the sum: `table.sum(dim=1)`.

ja: row_sums が、テンソルではなく Python のリストを返しています。
直し方: テンソルのまま和を求めます（`table.sum(dim=1)`）。
"""


def row_sums(table):
    return [row.sum().item() for row in table]
