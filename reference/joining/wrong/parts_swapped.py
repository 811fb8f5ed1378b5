"""
en: The two parts are swapped: the first one has N - count rows.
fix: The first part takes `order[:count]`.

ja: 2つの順序が逆で、1つ目が N - count 行になっています。
直し方: 1つ目に `order[:count]` を使います。
"""

import torch


def shuffled_split(x, y, count, generator):
    order = torch.randperm(len(x), generator=generator)
    first, second = order[:count], order[count:]
    return (x[second], y[second]), (x[first], y[first])
