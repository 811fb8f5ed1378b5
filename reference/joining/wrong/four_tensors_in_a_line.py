"""
en: The four tensors are returned one after the other, not in two pairs.
fix: Put parentheses around each pair: `(x_1, y_1), (x_2, y_2)`.

ja: 4つのテンソルが、2つの組にならずに並んでいます。
直し方: 組ごとに括弧で囲みます（`(x_1, y_1), (x_2, y_2)`）。
"""

import torch


def shuffled_split(x, y, count, generator):
    order = torch.randperm(len(x), generator=generator)
    first, second = order[:count], order[count:]
    return x[first], y[first], x[second], y[second]
