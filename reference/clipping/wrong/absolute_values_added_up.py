"""
en: The result is the sum of the absolute values, not the root of the sum of the squares.
fix: Square the elements, add them up, and take the root.

ja: 結果が絶対値の和になっています。2乗の和の平方根ではありません。
直し方: 要素を2乗し、足してから平方根を求めます。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([g.abs().sum() for g in gradients]).sum()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
