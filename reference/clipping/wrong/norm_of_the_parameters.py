"""
en: The result is the norm of the parameters, not of their gradients.
fix: Use `p.grad`, not `p`.

ja: 結果がパラメータのノルムで、勾配のノルムではありません。
直し方: `p` ではなく `p.grad` を使います。
"""

import torch


def clip_(parameters, max_norm):
    parameters = list(parameters)
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(p.detach() ** 2).sum() for p in parameters]).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
