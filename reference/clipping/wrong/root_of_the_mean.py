"""
en: The result is the root of the mean of the squares, which is smaller than the norm.
fix: Add up the squares: `sum()` instead of `mean()`.

ja: 結果が2乗の平均の平方根で、ノルムより小さくなっています。
直し方: 2乗は、`mean()` ではなく `sum()` で足します。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.cat([g.reshape(-1) for g in gradients]).square().mean().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
