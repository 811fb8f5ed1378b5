"""
en: Some rows are in both parts, and others are missing.
cause: Each part is cut from an order of its own.
fix: Draw one order, and cut it into two pieces at `count`.

ja: 両方に入っている行や、抜けている行があります。
原因: それぞれを、別々に決めた順序から取っています。
直し方: 順序を一度だけ決め、それを count の位置で2つに分けます。
"""

import torch


def shuffled_split(x, y, count, generator):
    first = torch.randperm(len(x), generator=generator)[:count]
    second = torch.randperm(len(x), generator=generator)[count:]
    return (x[first], y[first]), (x[second], y[second])
