"""
en: `mean` raises an error, because the counts are whole numbers.
fix: Convert to floats first: `counts.float().mean()`.

ja: counts が整数なので、`mean` がエラーになります。
直し方: 先に小数に変換します（`counts.float().mean()`）。
"""


def mean_of(counts):
    return counts.mean()
