"""
code: has x *= _
en: `square` changes x: the caller's tensor has other values afterwards. If x requires a
gradient, it stops with an error.
cause: `x *= x` works in place.
fix: Compute a new tensor: `x * x` leaves x as it is.

ja: `square` が、呼び出し側の x の値を書き換えています。x.requires_grad が True なら、
エラーで止まります。
原因: `x *= x` はインプレース演算です。
直し方: 新しいテンソルを計算します。`x * x` なら x は変わりません。
"""


def square(x):
    x *= x
    return x
