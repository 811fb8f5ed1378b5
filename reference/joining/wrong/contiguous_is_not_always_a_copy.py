"""
code: calls contiguous
en: With a width of 1 or T, writing into the windows changes the series.
cause: `contiguous()` copies only if the values are not next to each other already.
fix: Use `clone()`, which always copies.

ja: width が 1 または T のとき、windows の結果に書き込むと series も変わります。
原因: `contiguous()` は、値がすでにメモリ上で連続していればコピーしません。
直し方: 必ずコピーする `clone()` を使います。
"""


def windows(series, width):
    return series.unfold(0, width, 1).contiguous()
