"""
code: calls unfold and lacks contiguous
en: Writing into one row of the windows changes other rows or the series.
cause: `unfold` gives a view of the series, in which all rows use the same memory.
fix: Make a copy: `series.unfold(0, width, 1).clone()`.

ja: windows の結果の行に書き込むと、ほかの行や series も変わります。
原因: `unfold` が返すのは series のビューで、すべての行が同じメモリを使います。
直し方: コピーを作ります（`series.unfold(0, width, 1).clone()`）。
"""


def windows(series, width):
    return series.unfold(0, width, 1)
