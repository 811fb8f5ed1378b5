"""
en: The mean of uint8 is too small: their sum wraps around at 256.
cause: The sum is calculated in uint8: Python's `sum`, for example, adds the elements one by
one, in the dtype of the tensor.
fix: Convert to floats before you add: `counts.float().mean()`.

ja: uint8 の平均が小さすぎます。和が 256 でラップアラウンドしています。
原因: 和を uint8 のまま計算しています。たとえば Python の `sum` は、
要素を1つずつ、テンソルと同じ dtype のままで足していきます。
直し方: 足す前に小数に変換します（`counts.float().mean()`）。
"""


def mean_of(counts):
    return sum(counts) / len(counts)
