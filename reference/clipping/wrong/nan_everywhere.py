"""
code: lacks clip_grad_norm_ and lacks isnan and lacks isfinite and lacks isinf

en: If one element is inf, other elements change: the gradients become 0 or nan.
cause: The gradients are multiplied by max_norm / inf, which is 0.
fix: Change nothing unless the norm is finite: `torch.isfinite` is False for inf and for nan.

ja: inf の要素が1つあると、ほかの要素まで変わり、勾配が 0 や nan になります。
原因: 勾配に max_norm / inf、つまり 0 が掛けられています。
直し方: ノルムが有限でなければ、何も変えません。`torch.isfinite` は inf でも nan でも False です。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    factor = torch.clamp(max_norm / norm, max=1.0)
    for g in gradients:
        g.mul_(factor)
    return norm
