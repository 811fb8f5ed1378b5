"""
en: factor_at returns a tensor, not a Python float.
fix: Use `math.cos`, which takes and gives Python numbers.

ja: factor_at の戻り値が、Python の float ではなくテンソルです。
直し方: Python の数値を計算する `math.cos` を使います。
"""

import torch


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = torch.tensor((step - warmup) / (total - warmup))
    return floor + (1 - floor) * (1 + torch.cos(torch.pi * way)) / 2
