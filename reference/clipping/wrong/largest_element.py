"""
en: The result is the largest absolute value, not the norm.
fix: Square the elements, add them up, and take the root.

ja: 結果が絶対値の最大値で、ノルムではありません。
直し方: 要素を2乗し、足してから平方根を求めます。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([g.abs().max() for g in gradients]).max()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
