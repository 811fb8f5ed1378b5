"""
en: The two parts are swapped: the first one has N - count rows.
fix: Take the first `count` numbers of the order for the first part, and the rest for the second.

ja: 2つの順序が逆で、1つ目が N - count 行になっています。
直し方: 順序のうち、先頭の `count` 個を1つ目の部分に、残りを2つ目の部分に使います。
"""

import torch


def shuffled_split(x, y, count, generator):
    order = torch.randperm(len(x), generator=generator)
    first, second = order[:count], order[count:]
    return (x[second], y[second]), (x[first], y[first])
