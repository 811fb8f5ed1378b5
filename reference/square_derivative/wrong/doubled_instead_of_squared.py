"""
en: `square` returns 2·x, not x². The two agree only at 0 and at 2.
fix: Multiply x by itself: `x**2` or `x * x`.

ja: `square` が x² ではなく 2·x を返しています。2つが一致するのは 0 と 2 だけです。
直し方: x に x 自身を掛けます（`x**2` または `x * x`）。
"""


def square(x):
    return 2 * x
