"""
code: has counts -= _ or has counts[_] = _ or in mean_of calls sub_

en: The mean is right, but `counts` itself has changed.
cause: `counts -= …` subtracts from the numbers of `counts` itself.
fix: `counts - low` makes a new tensor.

ja: 平均は合っていますが、渡された counts 自体も書き換わっています。
原因: `counts -= …` は、counts 自体の値から引きます。
直し方: 新しいテンソルを作る `counts - low` を使います。
"""


def mean_of(counts):
    low = counts.min().item()
    counts -= low
    return counts.float().mean() + low
