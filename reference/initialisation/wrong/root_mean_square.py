"""
en: The mean is not subtracted: the numbers of spread are too large where the mean is not 0, as
after ReLU.
fix: Use `std()`, which measures the distance from the mean.

ja: 平均が引かれていません。ReLU の後のように平均が 0 でないと、
spread の値が大きくなりすぎます。
直し方: 平均からの離れ方を測る `std()` を使います。
"""

import torch


def spread(model, x):
    found = []
    x = x.clone()
    with torch.no_grad():
        for part in model:
            x = part(x)
            found.append(x.square().mean().sqrt().item())
    return found
