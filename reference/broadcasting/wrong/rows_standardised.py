"""
en: Each row is standardised instead of each column.
cause: `dim=1` goes along each row, so every row gets its own mean.
fix: Take mean and standard deviation along `dim=0`: one number per column is left.

ja: 列ごとではなく、行ごとに標準化しています。
原因: `dim=1` では行に沿って計算するので、平均が行ごとに求まります。
直し方: 平均と標準偏差を `dim=0` に沿って求めます。列ごとに1つの値が残ります。
"""


def standardise(x):
    mean = x.mean(dim=1, keepdim=True)
    return (x - mean) / (x.std(dim=1, keepdim=True, correction=0) + 1e-8)
