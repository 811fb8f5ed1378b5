"""
code: omits correction

en: All values are a little too close to 0; the mean of the squares of a column is (N - 1)/N, not 1.
cause: Without `correction=0`, `std` divides by N - 1. (With a single row that is 0, and the result
is nan.)
fix: Write `x.std(dim=0, correction=0)`.

ja: どの値も少し 0 に近すぎ、列の2乗の平均が 1 ではなく (N - 1)/N になっています。
原因: `correction=0` を指定しないと、`std` は N - 1 で割ります
（1行しかなければ 0 で割ることになり、結果は nan です）。
直し方: `x.std(dim=0, correction=0)` とします。
"""


def standardise(x):
    return (x - x.mean(dim=0)) / (x.std(dim=0) + 1e-8)
