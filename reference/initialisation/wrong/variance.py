"""
en: spread has the variances, the squares of the standard deviations.
fix: Use `std()`, or take the root.

ja: spread の値が分散（標準偏差の2乗）になっています。
直し方: `std()` を使うか、平方根を取ります。
"""

import torch


def spread(model, x):
    found = []
    x = x.clone()
    with torch.no_grad():
        for part in model:
            x = part(x)
            found.append(x.var().item())
    return found
