"""
en: masked_mean returns one number, the mean over all rows.
cause: The rows are not kept apart: `x[mask]` puts all numbers in one line, and a sum without
`dim` adds up all rows.
fix: Keep the rows apart: sum `x * mask` along `dim=1` and divide by the number of
True values, but at least by 1.

ja: masked_mean が、全部の行をまとめた平均を1つだけ返しています。
原因: 行の区別がなくなっています。`x[mask]` は全部の行の要素を一列に並べ、
`dim` のない和は全部の行を足し合わせます。
直し方: 行の区別を保ちます。`x * mask` の和を `dim=1` に沿って求め、True の個数で割ります。
ただし、割る数は 1 以上にします。
"""


def masked_mean(x, mask):
    return x[mask].mean()
