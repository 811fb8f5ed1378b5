"""
code: calls transpose_ or calls swapaxes_ or calls swapdims_
en: merge_heads changes the shape of the tensor that it is given.
cause: A method whose name ends with an underscore swaps the axes of `x` itself.
fix: Use `transpose` without the underscore, and give a name to what it returns: it leaves `x` as it is.

ja: merge_heads が、渡されたテンソルの形を変えています。
原因: 名前がアンダースコアで終わるメソッドは、`x` 自体の軸を入れ替えます。
直し方: アンダースコアのない `transpose` を使い、その戻り値を変数に代入します。`x` は元のままです。
"""


def merge_heads(x):
    n, h, t, d = x.shape
    return x.transpose_(1, 2).reshape(n, t, h * d)
