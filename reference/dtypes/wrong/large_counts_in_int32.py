"""
en: The mean of large counts is wrong: beyond about 2 billion, int32 wraps around.
cause: `int()` of a tensor is int32, not int64.
fix: Convert straight to floats: `counts.float().mean()`.

ja: 大きな値の平均が正しくありません。int32 は、およそ20億を超えるとラップアラウンドします。
原因: テンソルの `int()` は、int64 ではなく int32 に変換します。
直し方: そのまま小数に変換します（`counts.float().mean()`）。
"""


def mean_of(counts):
    return counts.int().float().mean()
