"""
en: Each row is standardised instead of each column.
cause: `dim=1` names the axis that disappears, and axis 1 counts the columns.
fix: Take mean and standard deviation along `dim=0`: one number per column is left.

ja: 列ごとではなく、行ごとに標準化しています。
原因: `dim=1` は消える軸を指定していて、軸 1 は列を数える軸です。
直し方: 平均と標準偏差を `dim=0` に沿って求めます。列ごとに1つの値が残ります。
"""


def standardise(x):
    mean = x.mean(dim=1, keepdim=True)
    return (x - mean) / (x.std(dim=1, keepdim=True, correction=0) + 1e-8)
