"""
en: The result is the norm of one gradient only, not of all of them together.
cause: Only the last gradient counts.
fix: Add up the squares of the elements of all gradients, and take one root at the end.

ja: 結果が1つの勾配だけのノルムで、全体のノルムではありません。
原因: 最後の勾配しか使われていません。
直し方: すべての勾配の要素の2乗を足し、最後に1回だけ平方根を求めます。
"""

import torch


def clip_(parameters, max_norm):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    for g in gradients:
        norm = (g**2).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
