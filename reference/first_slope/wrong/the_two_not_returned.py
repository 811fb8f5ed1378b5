"""
code: has no return _
en: two_slopes returns None instead of two numbers.
cause: A function gives None unless a `return` says what else.
fix: Return both numbers: `return slope(f, x), slope(g, x)`.

ja: two_slopes が、2つの数値ではなく None を返しています。
原因: `return` で値を返さない関数の戻り値は None です。
直し方: 2つの数値を返します（`return slope(f, x), slope(g, x)`）。
"""


def two_slopes(f, g, x):
    slope(f, x), slope(g, x)
