"""
en: weighted_rows changes the tensor that it was given.
cause: `x *= …` and methods that end in an underscore write into `x` itself.
fix: Calculate a new tensor: `x * w[:, None]`.

ja: weighted_rows が、渡されたテンソルそのものを書き換えています。
原因: `x *= …` や、名前がアンダースコアで終わるメソッドは、`x` に直接書き込みます。
直し方: `x * w[:, None]` のように、新しいテンソルを計算します。
"""


def weighted_rows(x, w):
    x *= w[:, None]
    return x
