"""
code: calls numel and lacks reshape

en: mse calculates a number where it should raise ValueError.
cause: (4, 1) and (4,) have the same number of elements, but not the same shape.
fix: Compare `prediction.shape` with `target.shape`.

ja: mse が、ValueError になるはずの入力でも値を計算しています。
原因: (4, 1) と (4,) は、要素の数は同じですが、形が違います。
直し方: `prediction.shape` と `target.shape` を比べます。
"""


def mse(prediction, target):
    if prediction.numel() != target.numel():
        raise ValueError("different sizes")
    return ((prediction - target) ** 2).mean()
