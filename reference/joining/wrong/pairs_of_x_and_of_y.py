"""
en: The tensors are paired the other way round: x with x, and y with y.
fix: Put each x with its own y: `(x_1, y_1), (x_2, y_2)`.

ja: 組の作り方が逆で、x どうし、y どうしが組になっています。
直し方: 対応する x と y を組にします（`(x_1, y_1), (x_2, y_2)`）。
"""

import torch


def shuffled_split(x, y, count, generator):
    order = torch.randperm(len(x), generator=generator)
    first, second = order[:count], order[count:]
    return (x[first], x[second]), (y[first], y[second])
