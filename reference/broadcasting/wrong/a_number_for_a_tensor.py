"""
en: mse returns a Python number instead of a tensor.
cause: `.item()` takes the number out.
fix: Return the mean as it is, without `.item()`.

ja: mse が、テンソルではなく Python の数値を返しています。
原因: `.item()` は、値を Python の数値として取り出します。
直し方: `.item()` を付けずに、平均をそのまま返します。
"""


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("different shapes")
    return ((prediction - target) ** 2).mean().item()
