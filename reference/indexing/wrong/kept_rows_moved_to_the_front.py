"""
code: in rows_where has x[_] = _

en: The result of rows_where is right, but `x` itself has changed.
cause: To the left of `=`, `x[…]` is a part of x itself: the rows are written into it.
fix: `x[keep]` is a new tensor already. Return that.

ja: rows_where の結果は合っていますが、渡された x 自体も書き換わっています。
原因: `=` の左の `x[…]` は x 自体の一部なので、そこに行が書き込まれます。
直し方: `x[keep]` だけで新しいテンソルになります。それを返します。
"""


def rows_where(x, keep):
    count = int(keep.sum())
    x[:count] = x[keep]
    return x[:count]
