"""
en: Where the shapes differ, mse raises another error than ValueError.
cause: A failed `assert` raises AssertionError.
fix: Write `if prediction.shape != target.shape: raise ValueError(…)`.

ja: 形が違うときに、ValueError ではない別のエラーになります。
原因: `assert` が成り立たないと、AssertionError になります。
直し方: `if prediction.shape != target.shape: raise ValueError(…)` とします。
"""


def mse(prediction, target):
    assert prediction.shape == target.shape
    return ((prediction - target) ** 2).mean()
