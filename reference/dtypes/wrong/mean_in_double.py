"""
en: mean_of returns float64 instead of float32.
fix: Use `counts.float()`, or convert the result with `float()`.

ja: mean_of が float32 ではなく float64 を返しています。
直し方: `counts.float()` を使うか、結果を `float()` で変換します。
"""


def mean_of(counts):
    return counts.double().mean()
