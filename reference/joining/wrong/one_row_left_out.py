"""
en: One row is in neither part: the second one starts a row too late.
fix: Start it at `count`, where the first one ends: `order[count:]`.

ja: どちらにも入らない行が1つあります。2つ目の始まりが1行後ろにずれています。
直し方: 1つ目の終わりと同じ count から始めます（`order[count:]`）。
"""

import torch


def shuffled_split(x, y, count, generator):
    order = torch.randperm(len(x), generator=generator)
    first, second = order[:count], order[count + 1 :]
    return (x[first], y[first]), (x[second], y[second])
