"""
en: standardise uses one number per row as if it were one per column, which works only where N and D
happen to fit.
cause: `dim=1` names the axis that disappears, so `x.mean(dim=1)` is (N,).
fix: Take mean and standard deviation along `dim=0`: one number per column is left.

ja: standardise が、行ごとの値を列ごとの値として使っています。
これは、N と D がたまたま合うときにしかできません。
原因: `dim=1` は消える軸を指定しているので、`x.mean(dim=1)` の形は (N,) です。
直し方: 平均と標準偏差を `dim=0` に沿って求めます。列ごとに1つの値が残ります。
"""


def standardise(x):
    return (x - x.mean(dim=1)) / (x.std(dim=1, correction=0) + 1e-8)
