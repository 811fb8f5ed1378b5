"""
en: Two generators with the same seed give two different splits.
cause: The order is drawn from the generator that the whole program shares.
fix: Pass the generator on: `torch.randperm(N, generator=generator)`.

ja: シードが同じ生成器を渡しても、分け方が毎回変わります。
原因: プログラム全体で共有されている生成器から順序を決めています。
直し方: 渡された生成器を使います（`torch.randperm(N, generator=generator)`）。
"""

import torch


def shuffled_split(x, y, count, generator):
    order = torch.randperm(len(x))
    first, second = order[:count], order[count:]
    return (x[first], y[first]), (x[second], y[second])
