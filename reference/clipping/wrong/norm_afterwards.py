"""
en: clip_ returns the norm after clipping.
fix: Compute the norm before the gradients change, and return that one.

ja: clip_ が、縮めた後のノルムを返しています。
直し方: 勾配を変える前に求めたノルムを返します。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
