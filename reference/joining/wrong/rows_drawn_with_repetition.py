"""
en: Some rows come twice or more, and others are missing.
cause: `torch.randint` draws each number independently of the others.
fix: Use `torch.randperm`, in which each number comes once.

ja: 2回以上出てくる行や、抜けている行があります。
原因: `torch.randint` は、毎回独立に数を選びます。
直し方: どの数も一度だけ現れる `torch.randperm` を使います。
"""

import torch


def shuffled_split(x, y, count, generator):
    order = torch.randint(len(x), (len(x),), generator=generator)
    first, second = order[:count], order[count:]
    return (x[first], y[first]), (x[second], y[second])
