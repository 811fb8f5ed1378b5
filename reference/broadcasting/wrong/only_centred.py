"""
en: The columns have mean 0, but they are not divided by their standard deviation.
fix: Divide by `x.std(dim=0, correction=0)`, plus a tiny number.

ja: 列の平均は 0 になっていますが、標準偏差で割られていません。
直し方: `x.std(dim=0, correction=0)` にごく小さな数を足したもので割ります。
"""


def standardise(x):
    return x - x.mean(dim=0)
