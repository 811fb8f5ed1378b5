"""
en: masked_mean returns one number, the mean over all rows.
cause: `x[mask]` puts the numbers of all rows in one line.
fix: Keep the rows apart: sum `x * mask` along `dim=1` and divide by the number of True.

ja: masked_mean が、全部の行をまとめた平均を1つだけ返しています。
原因: `x[mask]` は、全部の行の要素を一列に並べます。
直し方: 行の区別を保ちます。`x * mask` の和を `dim=1` に沿って求め、True の個数で割ります。
"""


def masked_mean(x, mask):
    return x[mask].mean()
