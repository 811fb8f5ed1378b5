"""
en: The norms of the gradients are added up. That is more than the norm of all of them together.
fix: Add up the squares of all elements, and take one root at the end.

ja: 勾配ごとのノルムを足しているため、全体のノルムより大きくなっています。
直し方: すべての要素の2乗を足し、最後に1回だけ平方根を求めます。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum().sqrt() for g in gradients]).sum()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
