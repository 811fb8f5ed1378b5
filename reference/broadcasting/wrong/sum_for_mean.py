"""
en: mse returns the sum of the squared differences, not their mean.
fix: Use `mean` instead of `sum`.

ja: mse が、差の2乗の平均ではなく和を返しています。
直し方: `sum` ではなく `mean` を使います。
"""


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("different shapes")
    return ((prediction - target) ** 2).sum()
