"""
code: calls isnan

en: If one element is inf, other elements change: the gradients become 0 or nan.
cause: `isnan(norm)` is False where the norm is inf.
fix: Ask for inf and nan at once, with `torch.isfinite`.

ja: inf の要素が1つあると、ほかの要素まで変わり、勾配が 0 や nan になります。
原因: ノルムが inf のとき、`isnan(norm)` は False です。
直し方: `torch.isfinite` で、inf と nan の両方を確かめます。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if not torch.isnan(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
