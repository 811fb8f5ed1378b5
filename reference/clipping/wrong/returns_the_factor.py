"""
en: clip_ returns the factor, not the norm.
fix: Return the norm, not the factor.

ja: clip_ が、ノルムではなく係数を返しています。
直し方: 係数ではなく、ノルムを返します。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    factor = max_norm / norm
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(factor)
    return factor
