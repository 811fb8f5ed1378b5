"""
en: The negative numbers are still there.
cause: What a mask picks is a copy; writing zeros into the copy does not reach the tensor.
fix: Put the mask directly to the left of `=`: `result[result < 0] = 0`.

ja: 負の値が残っています。
原因: マスクで取り出したものはコピーです。コピーに 0 を書き込んでも、元のテンソルは変わりません。
直し方: マスクを `=` のすぐ左に書きます（`result[result < 0] = 0`）。
"""


def without_negatives(x):
    result = x.clone()
    negatives = result[result < 0]
    negatives[:] = 0
    return result
