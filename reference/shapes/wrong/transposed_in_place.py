"""
code: calls transpose_
en: merge_heads changes the shape of the tensor that it is given.
cause: `transpose_`, with the underscore, exchanges the axes of `x` itself.
fix: Use `transpose` without the underscore.

ja: merge_heads が、渡されたテンソルの形を変えています。
原因: 最後にアンダースコアの付く `transpose_` は、`x` 自体の軸を入れ替えます。
直し方: アンダースコアのない `transpose` を使います。
"""


def merge_heads(x):
    n, h, t, d = x.shape
    return x.transpose_(1, 2).reshape(n, t, h * d)
