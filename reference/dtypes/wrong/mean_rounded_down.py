"""
en: The mean is rounded down to a whole number, and its dtype is that of whole numbers.
cause: `//` stays with whole numbers, and so does a conversion such as `int()`.
fix: Divide with `/`, or take `counts.float().mean()`.

ja: 平均が整数に切り捨てられ、dtype も整数のままです。
原因: `//` の結果も、`int()` などで変換した結果も、整数です。
直し方: `/` で割るか、`counts.float().mean()` を使います。
"""


def mean_of(counts):
    return counts.sum() // len(counts)
