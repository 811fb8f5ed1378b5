"""
en: A column with the standard deviation 0 becomes nan instead of 0.
cause: Its standard deviation is 0, and 0/0 is nan.
fix: Do not divide by 0: add a tiny number to the standard deviation, such as 1e-8.

ja: 標準偏差が 0 の列が、0 ではなく nan になります。
原因: 標準偏差が 0 なので、0/0 の計算になります。
直し方: 0 で割らないように、標準偏差に 1e-8 などのごく小さな数を足します。
"""


def standardise(x):
    return (x - x.mean(dim=0)) / x.std(dim=0, correction=0)
