"""
code: omits correction

en: All values are a little too close to 0; the mean of the squares of a column is (N - 1)/N, not 1.
A column with the standard deviation 0 becomes nan instead of 0.
cause: Without `correction=0`, `std` divides by N - 1. And nothing keeps the division from being 0/0.
fix: Divide by `x.std(dim=0, correction=0) + 1e-8`.

ja: どの値も少し 0 に近すぎ、列の2乗の平均が 1 ではなく (N - 1)/N になっています。また、標準偏差が 0 の列は、0 ではなく nan になります。
原因: `correction=0` を指定しないと、`std` は N - 1 で割ります。また、0/0 を避けていません。
直し方: `x.std(dim=0, correction=0) + 1e-8` で割ります。
"""


def standardise(x):
    return (x - x.mean(dim=0)) / x.std(dim=0)
