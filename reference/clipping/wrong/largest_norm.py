"""
en: The result is the norm of one gradient only, not of all of them together.
cause: The largest of the norms is taken.
fix: Add up the squares of the elements of all gradients, and take one root at the end.

ja: 結果が1つの勾配だけのノルムで、全体のノルムではありません。
原因: ノルムのうち、最も大きいものを使っています。
直し方: すべての勾配の要素の2乗を足し、最後に1回だけ平方根を求めます。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum().sqrt() for g in gradients]).max()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
