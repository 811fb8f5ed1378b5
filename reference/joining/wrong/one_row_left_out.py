"""
en: One row is in neither part: the second one starts a row too late.
fix: Start the second part at `count`, where the first one ends.

ja: どちらにも入らない行が1つあります。2つ目の始まりが1行後ろにずれています。
直し方: 2つ目の部分を、1つ目が終わる `count` から始めます。
"""

import torch


def shuffled_split(x, y, count, generator):
    order = torch.randperm(len(x), generator=generator)
    first, second = order[:count], order[count + 1 :]
    return (x[first], y[first]), (x[second], y[second])
