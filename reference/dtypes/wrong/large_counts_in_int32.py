"""
code: calls int
en: The mean of large counts is wrong: somewhere on the way they do not fit into the dtype.
cause: `int()` of a tensor gives int32, which wraps around beyond about 2 billion.
fix: Convert straight to floats: `counts.float().mean()`.

ja: 大きな値の平均が正しくありません。途中の dtype に値が収まっていません。
原因: テンソルの `int()` は int32 に変換します。int32 は、およそ20億を超えるとラップアラウンドします。
直し方: そのまま小数に変換します（`counts.float().mean()`）。
"""


def mean_of(counts):
    return counts.int().float().mean()
