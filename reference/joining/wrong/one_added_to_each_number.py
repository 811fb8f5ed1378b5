"""
en: 1 is added to each number of x; there is no new column.
fix: Join a column of ones: `torch.cat([x, ones], dim=1)`.

ja: x の各要素に 1 が足されていて、新しい列がありません。
直し方: 1 の列をつなげます（`torch.cat([x, ones], dim=1)`）。
"""


def with_bias_column(x):
    return x + 1
