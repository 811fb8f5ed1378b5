"""
en: The last window is missing.
cause: There are T - width + 1 places to start, and `range(T - width)` has one less.
fix: Count to `T - width + 1`.

ja: 最後の窓が抜けています。
原因: 窓の始まりになる位置は T - width + 1 個ですが、`range(T - width)` は1つ足りません。
直し方: `T - width + 1` まで数えます。
"""


def windows(series, width):
    return series.unfold(0, width, 1)[:-1].clone()
