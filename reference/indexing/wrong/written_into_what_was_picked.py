"""
en: The negative numbers are still there.
cause: No zeros were written into the result itself. (What a mask picks is a copy, and writing
into the copy does not reach the tensor.)
fix: Put the mask directly to the left of `=`: `result[result < 0] = 0`.

ja: 負の値が残っています。
原因: 返すテンソル自体には 0 が書き込まれていません。
（マスクで取り出したものはコピーなので、そこに 0 を書き込んでも、元のテンソルは変わりません。）
直し方: マスクを `=` のすぐ左に書きます（`result[result < 0] = 0`）。
"""


def without_negatives(x):
    result = x.clone()
    negatives = result[result < 0]
    negatives[:] = 0
    return result
