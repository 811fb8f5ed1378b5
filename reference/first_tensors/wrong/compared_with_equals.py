"""
en: alike returns a tensor with one True or False for each pair of numbers, not one bool.
cause: `==` between two tensors compares the numbers in them one by one.
fix: Compare `a.shape` with `b.shape` and `a.dtype` with `b.dtype`.

ja: alike が1つの bool ではなく、要素ごとの True / False が入ったテンソルを返しています。
原因: テンソルどうしの `==` は、要素を1つずつ比べます。
直し方: `a.shape` と `b.shape`、`a.dtype` と `b.dtype` を比べます。
"""


def alike(a, b):
    return a == b
