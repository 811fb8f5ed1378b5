"""
en: clip_ stops with an error where the norm is inf or nan.
fix: Return the norm, and leave the gradients as they are.

ja: ノルムが inf または nan のとき、clip_ がエラーで止まります。
直し方: 勾配を変えずに、ノルムを返します。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if not torch.isfinite(norm):
        raise ValueError("the gradients are not finite")
    if norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
