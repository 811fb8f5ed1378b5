"""
en: Gradients with fewer than two dimensions are left out.
fix: Take all gradients, whatever their shape is.

ja: 2次元より小さい勾配が、計算に含まれていません。
直し方: 形にかかわらず、すべての勾配を使います。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None and p.dim() > 1]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
