"""
en: `square` returns 2·x instead of x². The two agree at 0 and at 2, so these two
numbers are a bad test.
mend: Multiply x by itself: `x**2` or `x * x`.

ja: `square` が x² ではなく 2·x を返しています。
0 と 2 では同じ値になるので、この2つで試しても気づけません。
直し方: x に x 自身を掛けます（`x**2` または `x * x`）。
"""


def square(x):
    return 2 * x
