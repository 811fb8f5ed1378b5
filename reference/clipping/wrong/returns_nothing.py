"""
en: clip_ returns None.
fix: Return the norm at the end.

ja: clip_ の戻り値が None です。
直し方: 最後にノルムを返します。
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
